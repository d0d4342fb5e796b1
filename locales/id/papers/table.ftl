as-of = Keadaan { $day }
empty = Sel kosong berarti belum ada yang mencatat.
percent = persen
numerator = dibagi
denominator = pembagi
page = Halaman { $page } dari { $pages }
part = Kolom { $from }–{ $to } dari { $columns }
no-rows = Belum ada isinya.
