title = Dasbor
about = Lihat angka wilayah Ibu/Bapak di layar besar.
start = dasbor | dashboard | dasbor web | dashbor | dashbord | dasboard | buka dasbor | buka dashboard | lihat dasbor | lihat dashboard | link dasbor | link dashboard | tautan dasbor | tautan dashboard | minta dasbor | minta link dasbor | minta link dashboard | minta tautan dasbor | lihat di layar besar | layar besar | lihat di laptop | buka di laptop | lihat di komputer | buka web | website | situs web
guide =
    Ketik *dasbor*, lalu buka tautannya di HP, laptop atau layar ruang rapat. Tanpa kata sandi; berlaku 10 menit, untuk satu perangkat.
    Dengan *Mode layar besar* halamannya berganti sendiri; setiap tabel bisa diunduh, dan halamannya bisa dicetak. Selesai: *keluar dasbor*. Sesudah 12 jam keluar sendiri.

link =
    🖥️ *Dasbor*
    { $link }
rules = Tautan ini berlaku 10 menit, untuk satu perangkat: HP, laptop, atau layar ruang rapat. Jangan diteruskan: siapa yang membukanya masuk sebagai Ibu/Bapak. Sesudah 12 jam keluar sendiri, atau ketik *keluar dasbor*.
open = Sejak pukul { $time } dasbor Ibu/Bapak terbuka di satu perangkat. Begitu tautan baru ini dipakai, perangkat itu keluar.
leave = Keluar dari dasbor
left = Dasbor Ibu/Bapak sudah ditutup, dan tautan tadi tidak berlaku lagi. Mau membukanya lagi: ketik *dasbor*.
not-open = Dasbor Ibu/Bapak tidak sedang terbuka. Mau membukanya: ketik *dasbor*. Kalau maksudnya berhenti menerima kabar: ketik *berhenti*.
not-set = Dasbor belum bisa dibuka: alamatnya belum dipasang. Tolong sampaikan kepada pengelola bot: isi setelan PUBLIC_URL dengan alamat https, lalu nyalakan ulang (docs/operating.md). Sementara itu angkanya ada di *rekap*.
