# The simulator page. {name}-like variables are filled in by the page.
title = Kabar Posyandu · Simulator
error-ours = Ada gangguan di program ini. Coba lagi sebentar lagi.
error-foreign = Halaman ini hanya untuk komputer tempat program ini berjalan.
error-path = Alamat ini tidak ada.
error-starting = Program sedang disiapkan. Coba lagi sebentar lagi.
error-off = Simulator tidak dinyalakan di sini.
error-json = Kirim sebagai JSON dengan Content-Type application/json.
error-body = Isi pesan tidak sesuai: perlu "from" dan "text".
error-photo = Foto tidak terbaca: kirim JPEG, PNG, WebP, atau GIF sebagai base64.
error-nothing = Pesannya kosong: isi "text", atau kirim foto, lokasi, atau pilihan.
error-large = Terlalu besar: paling besar 8 MB.
error-person = Orang ini tidak ada. Lihat /simulator/api/people, atau pakai "new1" untuk nomor baru.
error-empty = Belum ada percakapan.
