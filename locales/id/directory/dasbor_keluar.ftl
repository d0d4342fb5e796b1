title = Keluar dari dasbor
about = Tutup dasbor di perangkat mana pun.
start = keluar dasbor | keluar dari dasbor | keluar dashboard | keluar dari dashboard | tutup dasbor | tutup dashboard | logout | log out | keluar
