# Yang dibaca pengelola di terminal.
open-demo =
  Kabar Posyandu siap dengan data contoh. Buka { $simulator }
  Untuk Telegram: ambil token dari @BotFather, lalu jalankan
  DATA_DIR=./real TELEGRAM_BOT_TOKEN=… npm start   dan   npm run admin -- "Nama Anda"
open =
  Kabar Posyandu siap. Keadaannya: { $url }/readyz
  Pengelola pertama: npm run admin -- "Nama Anda"
  Memasukkan orang: npm run import -- daftar.csv
open-operator = Halaman pengelola, hanya dari komputer ini: { $url }/whatsapp
setting-wrong = { $setting } tidak bisa dipakai. Contoh yang benar: { $setting }={ $example }
setting-missing = { $setting } harus diisi. Contoh: { $setting }={ $example }
setting-both = { $setting } juga harus diisi: DATABASE_URL dan REDIS_URL dipakai bersama, atau tidak sama sekali. Contoh: { $setting }={ $example }
setting-file = { $setting }_FILE menyebut berkas yang tidak bisa dibaca. Contoh isinya: { $example }
setting-twice = { $setting } dan { $setting }_FILE terisi dua-duanya. Isi salah satu saja.
setting-embedded-parts = { $setting } hanya bisa dibagi kalau DATABASE_URL dan REDIS_URL diisi. Contoh: { $setting }={ $example }
setting-demo = { $setting } berisi data contoh dan tidak boleh dipakai dengan saluran sungguhan. Pakai folder atau database lain, misalnya: { $setting }=./real
setting-not-empty = { $setting }=on hanya bisa dengan database kosong. Contoh: { $setting }=off
already-running = Program sudah berjalan dengan folder data ini (proses { $pid }). Hentikan dulu, atau pakai DATA_DIR lain.
wrong-key = SECRET_KEY bukan kunci basis data ini, atau berkas kuncinya hilang. Pakai kunci yang lama, dari cadangannya sendiri; tanpa kunci itu isinya tidak bisa dibuka.
failed = Program tidak bisa dimulai: { $reason }
wrong-rule = Aturan pertumbuhan tidak bisa dipakai, jadi tidak ada yang dijalankan. Perbaiki berkas ini, lalu coba lagi: { $what }
no-data = Belum ada data di folder { $directory }. Kalau datanya di tempat lain, sebut DATA_DIR-nya (atau DATABASE_URL); kalau memang baru mulai: npm start, lalu npm run admin.
creating = Membuat basis data baru di folder { $directory }. Sekali ini saja, bisa setengah menit …
