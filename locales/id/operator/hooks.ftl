# npm run hooks
usage =
  Cara pakai: npm run hooks -- list
              npm run hooks -- add --key 3 --url https://dinkes.example.go.id/kabar --area 64.74 [--events filed,verified,referral,meeting,notice]
              npm run hooks -- pause 1 | resume 1 | remove 1
  Nomor kunci ada di list; kuncinya dibuat di chat: kunci api.
missing = { $option } belum ditulis. Contohnya ada di: npm run hooks
which = Nomor hook untuk { $what } belum ditulis. Nomornya ada di: npm run hooks -- list
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
key = Kunci { $id }: { $name }, dipegang { $holder }
nobody = Belum ada kunci API. Pemegangnya membuat di chat: kunci api.
hook = Hook { $id }: { $url } ({ $area }; { $events }), { $waiting } menunggu, { $state ->
    [rests] sedang diberi jeda
    [fails] terakhir gagal
   *[well] lancar
  }
added = Hook { $id } sudah ditambahkan. Kata sandi tanda tangannya (tidak ditampilkan lagi): { $secret }
done-pause = Hook { $id } dijeda.
done-resume = Hook { $id } dilanjutkan.
done-remove = Hook { $id } dihapus.
problem-key = Nomor kunci itu tidak ada. Lihat: npm run hooks -- list.
problem-url = Alamatnya harus https, tanpa nama dan kata sandi di dalamnya, dan di luar mesin dan jaringan ini. Bila program itu memang di sini, nyalakan dengan HOOKS_INSIDE=on.
problem-area = Kode wilayah itu tidak ada. Contoh: 64.74.
problem-events = Kabar yang ada: filed, verified, referral, meeting, notice.
problem-hook = Hook itu tidak ada. Lihat: npm run hooks -- list.
problem-which = Perintah itu tidak ada.
