### Pertanyaan tentang nomor dan data sendiri.
number = nomor | no | nomer | nmr | hp | handphone | wa | whatsapp | telegram | simcard | sim card | kartu | ponsel | akun
changed = ganti | diganti | berganti | berubah | hilang | mati | rusak | baru | pindah | dicuri | hangus | kecopetan | beda
data = data | datanya
kept = simpan | disimpan | dipegang | tersimpan | dicatat | dipakai | dibagikan
ends = berhenti | mundur | mengundurkan diri | keluar | resign | pensiun | diganti | digantikan | pindah tugas | tidak lagi
duty = kader | tugas | bertugas | jabatan | bidan | lurah | camat | sekretariat | pengurus

new-number = Obrolan ini terhubung dengan akun Ibu/Bapak, dan tidak berubah selama dipakai.
  • Mau pindah ke nomor atau aplikasi lain: minta kode lewat tombol di bawah, lalu ketik kodenya dari nomor yang baru.
  • Yang lama sudah tidak bisa dibuka: dari nomor yang baru, ketik *gabung*, atau minta kode baru kepada bidan atau kelurahan/desa.
end-duty = Tugas Ibu/Bapak diakhiri oleh bidan, lurah/kepala desa, atau sekretariat: mohon sampaikan kepada mereka, pesan ini belum diteruskan. Laporan yang sudah dikirim tetap ada. Mau berhenti menerima pesan saja? Ketik *berhenti*.
my-data = Yang kami simpan tentang Ibu/Bapak bisa dilihat dan diunduh di sini:
