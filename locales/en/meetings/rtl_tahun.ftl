title = Record of a year
about = All meetings and action items of a year, as an Excel file.
start = record

area = Which area?
    .label = Area
year = Which year? For example *2024*.
    .label = Year
