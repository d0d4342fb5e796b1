title = Record of a year
about = All meetings and action items of a year, as an Excel file.
start = record | record of

area = Which area?
    .label = Area
year = Which year? For example *2024*.
    .label = Year
    .constraint = A year has four figures, from 2000 to 2100.
