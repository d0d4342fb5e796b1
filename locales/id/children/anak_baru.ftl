title = Anak baru
about = Mendaftarkan anak, satu baris satu anak.
example = Aisyah P 3/2/2025 ibu Rina RT 4
start = anak baru | tambah anak | daftar anak | daftarkan anak | bayi baru | tambah bayi

words = Tulis satu baris untuk tiap anak: nama, L atau P, tanggal lahir, nama ibu, RT. Misalnya: *Aisyah P 3/2/2025 ibu Rina RT 4*. Banyak anak boleh ditempel sekaligus.
    .label = Anak
posyandu = Di posyandu mana?
    .label = Posyandu
sex = *{ $told_name }*: perempuan atau laki-laki? Tidak jadi? Ketik *lewati*.
    .label = Jenis kelamin
    .opt-p = Perempuan
    .opt-l = Laki-laki
born = { $told_why ->
    [none] {""}
   *[other] { $told_why }{" "}
  }Kapan *{ $told_name }* lahir? Tulis lengkap dengan tahunnya, misalnya 3/2/2025. Tidak tahu? Ketik *lewati*.
    .label = Tanggal lahir
    .constraint = Daftar ini untuk anak yang sudah lahir dan belum lima tahun. Periksa lagi tahunnya, ya.
same = *{ $told_name }* mirip dengan anak yang sudah ada di daftar. Anak yang sama?
    .label = Anak yang sama
more = Baris berikutnya
    .label = Baris berikutnya

another = Bukan, anak lain
not-read = Itu belum terbaca sebagai data anak. Tulis begini: *Aisyah P 3/2/2025 ibu Rina RT 4*
in-practice = Latihan: { $n } anak terbaca, dan tidak disimpan.
left-out = *{ $name }* tidak dicatat. Kalau datanya sudah lengkap, kirim lagi barisnya.
added =
    ✅ *{ $name }* masuk daftar { $place }: { $sex ->
        [L] laki-laki
       *[P] perempuan
      }, lahir { $born } ({ $age }){ $mother ->
        [none] , nama ibu belum ada
       *[other] , ibu { $mother }
      }{ $rt ->
        [none] {""}
       *[other] , RT { $rt }
      }
visitor =
    ✅ *{ $name }* dicatat sebagai tamu di { $place }: { $sex ->
        [L] laki-laki
       *[P] perempuan
      }, lahir { $born } ({ $age }){ $mother ->
        [none] {""}
       *[other] , ibu { $mother }
      }. Ikut ditimbang, tidak ikut sasaran.
moved-in = Pindahan{ $from ->
    [none] {""}
   *[other] {" "}dari { $from }
  }, dihitung sejak { $day }.
nik-elsewhere = NIK ini juga tercatat di posyandu lain. Kalau anak ini pindahan, minta kader di sana mencatatnya pindah.
not-taken = Yang belum kami catat: *{ $words }*
list-added = ✅ { $n } anak masuk daftar { $place }:
added-line = • { $name } ({ $sex }), { $born }{ $mother ->
    [none] {""}
   *[other] , ibu { $mother }
  }{ $rt ->
    [none] {""}
   *[other] , RT { $rt }
  }
list-pending = ⏳ { $n } anak belum dicatat, kami tanyakan satu per satu di bawah:
pending-missing = • baris { $row } { $name }: { $missing ->
    [sex] L atau P?
    [born] tanggal lahir belum terbaca
   *[both] L atau P, dan tanggal lahir?
  }
pending-double = • baris { $row } { $name }: mirip { $other }
list-loose = Tidak kami mengerti, jadi tidak dicatat ({ $n } baris):
loose = • baris { $row }: { $written }
