title = WhatsApp
off = WhatsApp tidak dinyalakan di proses ini. Isi WHATSAPP=on lalu jalankan ulang.
qr = Di HP bot: WhatsApp > Perangkat tertaut > Tautkan perangkat, lalu pindai gambar ini.
code = Di HP bot: WhatsApp > Perangkat tertaut > Tautkan perangkat > Tautkan dengan nomor telepon, lalu ketik:
standing = { $standing ->
    [linked] Nomor tertaut dan siap.
    [unlinked] Tautan diputus dari HP. Tekan tombol di bawah untuk menautkan lagi.
    [banned] Nomor diblokir WhatsApp. Baca docs/whatsapp.md sebelum mencoba lagi.
    [replaced] Tautan yang sama dipakai program lain. Hentikan yang satu, lalu tekan tombol di bawah.
    [outdated] Versi program ditolak WhatsApp. Perbarui program, lalu tekan tombol di bawah.
    [restricted] Nomor dibatasi: boleh menjawab, tidak boleh memulai percakapan. Tunggu beberapa hari, lalu tekan tombol di bawah.
   *[linking] Menyambungkan… halaman ini memperbarui diri.
}
resume = Lanjutkan
