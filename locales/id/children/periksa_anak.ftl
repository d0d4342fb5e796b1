title = Periksa anak
about = Yang perlu dilihat bulan ini: angka meragukan, tidak naik, tidak datang.
start = periksa anak | angka meragukan | yang meragukan | anak meragukan | cek anak | lihat anak bermasalah | anak yang perlu dilihat

kind = Apa yang mau dilihat?
    .label = Jenis

kind-label = { $kind ->
    [doubt] Angka meragukan
    [below] Di bawah garis merah (BGM)
    [twice] Dua kali tidak naik (2T)
    [stuck] Tidak naik (T)
    [absent] Dua bulan tidak datang
    [late] Imunisasi terlambat
   *[referrals] Rujukan menunggu
  }{ $count ->
    [none] {""}
   *[other] : { $count }
  }{ $today ->
    [0] {""}
   *[other] {" "}(hari ini { $today })
  }
head = *{ $label }* – { $count } anak
more-below = dan { $count } lagi
hint-doubt = Betul semua: ketik *betul*. Sebagian: *betul 1 3*. Kembalikan ke kader: *2 salah, timbang ulang*.
hint-other = Ketik nomornya untuk melihat anaknya.
none-here = Tidak ada yang perlu dilihat di sini. 👍
nothing = Tidak ada yang perlu dilihat bulan ini di wilayah Ibu/Bapak. 👍
pick-all = Betul semua
pick-more = Berikutnya
pick-back = Jenis lain
which-place = Posyandu mana?
unread = Itu belum kami mengerti, jadi belum ada yang dicatat. Ketik misalnya *betul 1 3*, *2 salah, timbang ulang*, atau satu nomor untuk melihat anaknya.

who = { $name } ({ $months } bulan{ $place ->
    [none] {""}
   *[other] , { $place }
  })
odd = { $name ->
    [range-weight] berat tidak mungkin
    [range-length] tinggi tidak mungkin
    [range-head] lingkar kepala tidak mungkin
    [range-arm] LiLA tidak mungkin
    [jump-weight] berat naik sangat banyak
    [drop-weight] berat turun banyak
    [grew-length] tinggi naik sangat banyak
    [shrunk-length] tinggi turun
    [grew-head] lingkar kepala naik sangat banyak
    [shrunk-head] lingkar kepala turun
    [grew-arm] LiLA naik banyak
    [shrunk-arm] LiLA turun banyak
   *[other] jauh di luar batas WHO
  }
last-came = terakhir { $day }
never-came = belum pernah ditimbang
call-mother = HP ibunya: { $phone }

tap-right = Angkanya betul
tap-back = Kembalikan ke kader
tap-list = Daftarnya lagi
confirmed = ✅ { $count ->
    [1] Tercatat betul.
   *[other] { $count } anak tercatat betul.
  }
given-back = ↩️ { $count ->
    [1] Dikembalikan ke kadernya.
   *[other] { $count } dikembalikan ke kadernya.
  }
state = { $checked ->
    [confirmed] Sudah dipastikan betul.
    [returned] Sedang dicek kadernya.
    [corrected] Sudah diperbaiki kadernya.
   *[other] Belum diperiksa.
  }
gone = Timbangan itu tidak ada lagi.
daily = 🔎 *{ $place }: { $count } angka meragukan* dari meja timbang. Mohon dilihat.
tap-look = Lihat

returned = ↩️ *{ $name } minta timbangan ini dicek lagi:*
remark = { $remark ->
    [none] Mohon ditimbang atau dilihat ulang catatannya.
   *[other] “{ $remark }”
  }
tap-mend = Perbaiki
tap-stands = Angkanya sudah betul
done-before = Timbangan itu sudah selesai dicek. Terima kasih.
no-figures = Angkanya belum terbaca. Tulis misalnya *8,4* untuk berat, atau *8,4 72* untuk berat dan tinggi.
mended-done = ✅ Sudah diperbaiki, dan bidannya kami kabari:
stands-done = Baik, angkanya tetap. Bidannya kami kabari.
mended = ✅ { $name } sudah memperbaiki timbangan ini:
stands = { $name } memastikan angka ini sudah betul:

# Kata yang diketik di bawah daftar.
words-right = betul | benar | bener | ok | oke | cocok | sesuai | sah
words-wrong = salah | kembalikan | balikkan | cek | ulang | ulangi | periksa | koreksi | keliru | ragu
words-all = semua | semuanya
words-same = juga | jg | sama
words-but = kecuali | selain
words-around = no | nomor | nomer | dan | yang | sudah | itu | anak | bu | pak | ya | untuk | lainnya | tolong | mohon
