# Pemeriksaan hak akses, setiap Januari.
asks = Awal tahun { $year }: mohon dicek siapa saja yang masih punya tugas dan hak di wilayah Ibu/Bapak. Cukup beberapa menit, dan boleh dicicil.
open = Cek sekarang
page = *Siapa bertugas apa* (halaman { $page } dari { $pages })
asks-page = Sudah benar semua? Kalau ada yang tidak bertugas lagi, tekan *Akhiri tugas*.
right = Sudah benar
end = Akhiri tugas
silent = { $name } ⚠ (setahun tanpa obrolan)
changed = Daftarnya berubah sejak ditampilkan. Ini yang sekarang:
done = ✅ Semua tugas di wilayah Ibu/Bapak sudah dicek tahun ini. Terima kasih 🙏
may-not = Ini hanya untuk pengelola.
