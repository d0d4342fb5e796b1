title = Isi L/P dan NIP
about = L/P dan NIP untuk kolom daftar hadir. Boleh tidak diisi.
start = data hadir | nip | nip saya

sex = Untuk kolom daftar hadir: laki-laki atau perempuan? Boleh *lewati*.
    .label = L/P
    .opt-laki = Laki-laki
    .opt-perempuan = Perempuan
nip = Berapa NIP-nya? Bukan ASN, atau tidak mau? Ketik *lewati*.
    .label = NIP
    .constraint = NIP hanya angka, misalnya 19800101 200501 1 002. Atau ketik *lewati*.
kept = { $empty ->
    [ya] Baik, kolomnya kami kosongkan dan tidak kami tanyakan lagi.
   *[tidak] Terima kasih. Tersimpan terkunci, dipakai di setiap daftar hadir, dan terhapus dengan *hapus*.
  } Mau mengubah? Ketik *data hadir*.
