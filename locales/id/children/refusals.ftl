not-yours = Anak di posyandu ini hanya bisa dilihat kader, bidan, dan puskesmasnya. Jumlahnya ada di *rekap*.
gone = Anak itu tidak ada lagi di daftar.
