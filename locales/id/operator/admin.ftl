# npm run admin
usage = Cara pakai: npm run admin -- "Nama Anda"
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
made = { $name } dicatat sebagai pengelola. Berlaku 14 hari, sekali pakai:
known = { $name } sudah pernah masuk sebagai pengelola. Ini kode untuk HP atau akun barunya, berlaku 14 hari, sekali pakai:
second = Setelah kode itu dipakai, pengelola lain perlu membenarkan. Yang kami tanya: { $n } orang.
alone = Obrolan lamanya kami tanya dulu. Kalau obrolan itu hilang, tekan *Chat lama hilang* di obrolan baru.
link = Buka { $link }
code = Atau ketik di obrolan: gabung { $code }
demo = Ini data contoh: buka simulator, tambah orang baru, lalu ketik kode itu.
no-channel = Belum ada saluran. Isi TELEGRAM_BOT_TOKEN, jalankan npm start, lalu ketik kode itu kepada bot.
