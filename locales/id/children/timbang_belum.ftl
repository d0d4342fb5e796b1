title = Belum datang
about = Anak yang belum datang hari ini.
start = belum datang | siapa belum datang | siapa yang belum datang | siapa saja belum datang | yang belum datang
