gained = { $name } has gained { $gained } grams since last month. Well done, keep going.
not-gained = Thank you for bringing { $name }. The weight has not gone up enough this month; add eggs, fish or meat and eat together, and we weigh again next month.
not-gained-milk = Thank you for bringing { $name }. The weight has not gone up enough this month; breastfeed more often, and we weigh again next month.
first = Welcome, { $name }. Today is the first point on the card; next month we see how far it rises.
back = Good to see { $name } again. Please come next month too, so that we can see the gain.
not-weighed = Thank you for bringing { $name }. When things are calm or { $name } is well again, we weigh then.
seen = Thank you for bringing { $name }. Next month we look again together.
