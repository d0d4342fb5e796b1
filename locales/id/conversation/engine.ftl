## Nilai

figure = { $total }
figure-sexes = { $total } ({ $L } L, { $P } P)
moment = { $date }, pukul { $time }
photos = { $n } foto
yes = Ya
no = Tidak

## Tombol di pertanyaan

done = Selesai
skip = Lewati
keep = Tetap: { $value }
default = { $value }
chosen = Dipilih: { $list }. Pilih lagi, atau Selesai.
type-part = Ada { $n } pilihan. Ketik sebagian namanya.
which-one = Yang mana, ya?
nothing-to-choose = Belum ada yang bisa dipilih, jadi isian ini saya tutup dulu.

## Jawaban yang belum pas

not-understood = Maaf, saya belum paham.
too-small = Paling sedikit { $min }.
too-large = Paling banyak { $max }.
sexes = { $L } L dan { $P } P belum sama dengan { $total }. Mohon dicek.
cannot-skip = Yang ini perlu diisi. Kalau tidak ada, ketik 0 atau nihil.
held = { $label } laporan ini tidak bisa diganti di tengah jalan. Salah pilih? Ketik *batal*, lalu mulai lagi.
only-total = Yang dicatat di sini jumlahnya saja.
untaken = “{ $written }” belum ikut dicatat.
noted = { $label }: { $value }, sudah saya catat.
changed-to = { $label } sekarang { $value } (tadinya { $old }).
aside = “{ $written }” – { $what }, atau ini jawabannya?
aside-open = “{ $written }” – mau buka { $what }, atau ini jawabannya?
aside-own = Ini jawabannya
aside-change = Ubah jawaban tadi
aside-help = Minta bantuan
aside-later = Simpan dulu
aside-cancel = Batalkan
aside-back = Kembali
aside-menu = Buka menu
aside-skip = Lewati
aside-stop = Berhenti
say-which = Supaya tidak salah, tekan salah satu atau ketik tulisannya, ya.
not-changed = { $label } belum berubah.
stale = Tombol itu sudah tidak berlaku.
mend = Mana yang mau diubah?
fix = Ubah { $label } ({ $value })
confirm-yes = Ya, benar
confirm-no = Ubah
zone-sure = Pukul { $told } itu pukul { $here } di tempatnya. Pakai { $told }? Kalau maksudnya { $instead }, tulis begitu.

## Foto dan lokasi

photo-expected = Kirim fotonya di sini, ya.
photo-more = { $n } foto diterima (paling banyak { $most }). Kirim lagi, atau Selesai.
photos-full = { $n } foto diterima. Sudah penuh, terima kasih.
photo-early = { $n } foto saya simpan, nanti dipakai di pertanyaannya.
photo-used = { $n } foto yang tadi sudah saya pakai.
photo-added = Foto ditambahkan, sekarang ada { $n }.
files = { $n } berkas
file-expected = Kirim berkasnya di sini, ya: PDF atau foto.
file-more = { $n } berkas diterima (paling banyak { $most }). Kirim lagi, atau Selesai.
files-full = { $n } berkas diterima. Sudah penuh, terima kasih.
file-early = { $n } berkas saya simpan, nanti dipakai di pertanyaannya.
file-used = { $n } berkas yang tadi sudah saya pakai.
file-added = Berkas ditambahkan, sekarang ada { $n }.
photo-unwanted = Foto ini tidak diperlukan di isian ini.
location-expected = Kirim lokasinya lewat tombol lampiran, ya.
location-unwanted = Lokasi ini tidak diperlukan sekarang.

## Kata yang selalu bisa dipakai

help = Bisa ketik: *kembali* (pertanyaan tadi), *lewati*, *simpan* (lanjut nanti), *batal*, *bantuan*.
thanks = Sama-sama, Bu/Pak.
greeting = Halo, Bu/Pak. Kita lanjutkan, ya.
no-back = Ini sudah yang pertama.
flow-changed = Isian ini baru diperbarui. Jawaban tadi tetap saya bawa.

## Keluar

cancelled = { $title } dibatalkan. Tidak ada yang dikirim.
take-back = Kembalikan
cancel-sure = Yakin batal? { $n } jawaban akan hilang.
cancel-change = Yakin batal? Yang sudah dikirim tetap seperti semula, perubahan tadi tidak disimpan.
cancel-yes = Ya, batal
cancel-no = Tidak, lanjut
kept = { $title } saya simpan. Kalau mau lanjut, ketik lagi perintahnya kapan saja.
paused = Baik, nanti saja. Jawab pertanyaan terakhir kapan pun sempat.
leave = Mau berhenti terima semua pesan dari saya, atau hanya { $title } ini?
leave-all = Berhenti semua pesan
leave-chat = Hanya isian ini
leave-no = Tidak, lanjut

## Draf

take = { $owner } sudah mulai mengisi ({ $n } jawaban, terakhir { $touched }).
take-yes = Ambil alih
take-no = Biarkan
left = Baik, biar { $owner } yang melanjutkan.
resume = Ada isian yang belum selesai: { $n } jawaban, terakhir { $touched }.
resume-yes = Lanjutkan
resume-new = Mulai baru
resumed = { $n } jawaban tadi sudah terisi.

## Baris tambahan

more-yes = Ya
more-no = Tidak

## Teks tempelan

pasted = Terbaca: { $list }.
pasted-unclear = *Belum jelas:*
    { $list }
pasted-elsewhere = Belum ada tempatnya di sini, jadi tidak saya ambil: { $list }
pasted-rest = Tidak terbaca: { $list }
pasted-more = dan { $n } bagian lain
pasted-private = NIK, nomor HP, dan data anak (nama, umur, BB, TB) tidak kami simpan. Lain kali jangan ditulis di sini, ya.
pasted-months = Ada lebih dari satu bulan di pesan ini. Yang ini tidak saya ambil: { $written }.
pasted-posts = Ada lebih dari satu posyandu di pesan ini. Yang ini tidak saya ambil: { $written }.
other-report = Tertulis { $written }, padahal yang sedang diisi { $own }. Angkanya belum saya ambil.
other-sure = Tetap pakai angka itu untuk laporan ini?
other-yes = Ya, pakai
other-no = Jangan dipakai
other-left = Baik, angka tadi tidak saya pakai.
unsent = Belum bisa dikirim, masih kurang: { $list }. Boleh dijawab sekaligus dalam satu pesan.
missing = *Tinggal ini*, boleh sekaligus dalam satu pesan:
    { $list }

## Ringkasan

summary = *{ $title }* – mohon dicek:
line = { $label }: { $value }
empty = Kosong: { $labels }
send = Kirim
change = Ubah
pick = Mana yang mau diubah? Bisa juga ketik langsung, misalnya "D 39".
