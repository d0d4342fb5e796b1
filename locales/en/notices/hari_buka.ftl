title = Open day of a posyandu
about = Note on which day of the month a posyandu opens.
start = open day

posyandu = Which posyandu?
    .none = There is no posyandu below you.
day = Its open day now: { $known_day }. When does it open? For example *tanggal 12* or *Rabu kedua*.
unknown = not noted yet
done = Noted: { $posyandu } opens on { $day } of every month. Thank you 🙏
no-hour = There is no place for the hour yet; only the day is noted.
none = There is no such posyandu, or it is not yours.
not-understood = Not understood. Write for example *tanggal 12* or *Rabu kedua*.
