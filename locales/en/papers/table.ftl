as-of = As of { $day }
empty = An empty cell means that nobody has noted it.
percent = per cent
numerator = numerator
denominator = denominator
page = Page { $page } of { $pages }
part = Columns { $from }–{ $to } of { $columns }
no-rows = Nothing here yet.
