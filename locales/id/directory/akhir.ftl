# Tugas yang berakhir: apa yang dibaca orangnya.
over = Tugas Ibu/Bapak berikut sudah berakhir. Terima kasih atas tugas Ibu/Bapak selama ini 🙏
over-by = Tugas Ibu/Bapak berikut sudah berakhir, dicatat oleh { $by }. Terima kasih atas tugas Ibu/Bapak selama ini 🙏
ends-by = Tugas Ibu/Bapak berikut berakhir setelah { $day }, dicatat oleh { $by }. Kalau keliru, hubungi { $by }.
stays = Tugas Ibu/Bapak berikut tidak jadi berakhir.
left =
    Karena tidak ada tugas lagi, obrolan ini kami lepas dari Kabar Posyandu. Nama dan nomor Ibu/Bapak kami hapus 30 hari lagi.
    Kalau keliru, hubungi sekretariat atau kelurahan/desa.

# Apa yang dipegangnya, untuk orang yang mengakhiri tugasnya.
requests = { $count } permintaan bergabung yang menunggu jawabannya: diteruskan kepada yang mengakhiri tugasnya, atau pejabat terdekat.
codes = { $count } kode undangan buatannya yang belum dipakai: tidak berlaku lagi kalau bukan wewenangnya lagi.
