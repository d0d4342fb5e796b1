title = Notulen
about = Satu catatan notulen.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *notulen*.

meeting = Ketik nomor rapatnya, misalnya: 12
item = Nomor butir?
photos = Kirim foto papannya.
note = *{ $desk_place }/{ $desk_all } { $desk_title }*{ $desk_notes ->
    [0] {""}
   *[other] {" "}· { $desk_notes } catatan
  }
    { $desk_notes ->
    [0] { $desk_kind ->
        [kesimpulan] Apa kesimpulannya? Satu pesan satu kesimpulan. Tanpa nama warga, ya.
       *[other] Ketik pembahasannya, boleh beberapa pesan. Tanpa nama warga, ya. Foto papan boleh kapan saja.
      }
   *[other] Ketik terus, atau pilih:
  }
    .hint = Setiap pesan langsung disimpan. Salah ketik? Ubah pesannya, atau tekan *Ubah catatan*. Untuk keluar ketik *batal*; semua catatan tetap ada.
