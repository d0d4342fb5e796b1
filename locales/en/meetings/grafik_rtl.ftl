title = Chart of action items
about = A picture of action items by age: done, in progress, late.
start = chart action items | chart of action items

overview = 📋 All action items
none = There are no action items in { $title } yet, so there is nothing to draw.
