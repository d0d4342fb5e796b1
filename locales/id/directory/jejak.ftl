title = Jejak
about = Siapa melakukan apa, dan siapa melihat data siapa.
start = jejak | lihat jejak | jejak audit

period = Sejak kapan?
    .label = Sejak
    .opt-day = Sehari ini
    .opt-week = Seminggu
    .opt-month = Sebulan
    .opt-year = Setahun
    .opt-ever = Semua
kind = Tentang apa?
    .label = Tentang
    .opt-all = Semua
    .opt-people = Orang masuk dan keluar
    .opt-reads = Data yang dilihat
    .opt-children = Anak dan penimbangan
    .opt-settings = Pengaturan
    .opt-meetings = Rapat
    .opt-notices = Edaran
    .opt-reports = Laporan
    .opt-refused = Yang ditolak
whose = Semua orang, atau satu orang?
    .label = Siapa
    .opt-all = Semua orang
    .opt-one = Satu orang
search = Ketik nama orangnya, sebagian juga boleh.
    .label = Nama yang dicari
person = Pilih orangnya. Tidak ada di sini? Ketik *jejak* lagi, dengan nama yang lebih lengkap.
    .label = Orang

not-yours = Jejak hanya untuk pengelola dan sekretariat.
nobody = Tidak ada orang dengan nama itu di wilayah Ibu/Bapak. Coba ketik *jejak* lagi dengan sebagian namanya saja.
head = 👣 *Jejak*, yang terbaru di atas:
none = Tidak ada catatan. Coba masa yang lebih panjang: ketik *jejak*.
older = Sebelumnya
line = { $when } · { $who ->
    [program] Program
   *[other] *{ $who }*
  } { did }{ $kind ->
    [self] {""}
    [people] {""}
    [child] {" "}anak nomor { $subject }
    [meeting] {" "}rapat nomor { $subject }
    [notice] {" "}edaran nomor { $subject }
   *[other] {" "}{ $subject }
  }{ $people ->
    [0] {""}
   *[other] {" "}({ $people } orang)
  }{ $before ->
    [none] {""}
   *[other] {" "}(sebelumnya { $before })
  }

did = { $action ->
    [children-add] mendaftarkan
    [children-back] mencatat kembali
    [children-change] mengubah data
    [children-consent] mencatat persetujuan ibu dari
    [children-follow] mencatat pengikut kabar
    [children-follow_code] membuat kode ibu untuk
    [children-follow_end] menghentikan pengikut kabar
    [children-erase] menghapus semua data
    [children-leave] mencatat pindah atau meninggal
    [children-read] melihat { shown }
    [children-strike] membatalkan pendaftaran
    [children-undo] membatalkan catatan
    [children-unweigh] menghapus catatan timbang
    [children-weigh_change] memperbaiki catatan timbang
    [directory-accept] menerima kader baru di
    [children-recompute] menghitung ulang pertumbuhan anak, aturan
    [directory-admin] mencatat pengelola baru:
    [directory-consent] menyetujui penyimpanan datanya
    [directory-no_consent] belum menyetujui penyimpanan datanya
    [directory-decline] menolak calon kader di
    [directory-erase] menghapus datanya sendiri
    [directory-export] mengambil salinan data
    [directory-import] memasukkan daftar orang:
    [directory-invite] membuat kode undangan untuk
    [directory-leave] keluar, karena tugasnya sudah berakhir:
    [directory-link] menghubungkan aplikasi baru:
    [directory-link-refused] menolak aplikasi baru:
    [directory-area-retired] mengganti kode wilayah
    [directory-area-divided] memekarkan
    [directory-area-unretired] membatalkan penggantian kode wilayah
    [directory-posyandu-closed] mencatat penutupan
    [directory-posyandu-merged] menggabungkan
    [directory-posyandu-reopened] membuka lagi
    [directory-posyandu-moved] memindahkan
    [directory-posyandu-opened] mencatat posyandu baru:
    [directory-read] melihat { shown }
    [directory-refused] membuka menu yang bukan haknya
    [directory-rename] mengubah nama atau nomor
    [directory-rights-confirmed] memastikan daftar hak akses
    [directory-role-confirmed] memastikan masih bertugas:
    [directory-role-ends] mengakhiri tugas
    [directory-role-stays] membatalkan akhir tugas
    [directory-screen-ended] menutup dasbor di perangkat sebelumnya
    [directory-screen-entered] masuk dasbor
    [directory-screen-left] keluar dari dasbor
    [directory-screen-link] meminta tautan dasbor
    [directory-screen-refused] menolak tautan dasbor yang tidak berlaku lagi, milik
    [directory-settings] mengubah pengaturan
    [directory-settings-asked] meminta persetujuan mengubah pengaturan
    [directory-settings-kept] membiarkan pengaturan
    [directory-settings-refused] ditolak mengubah pengaturan
    [directory-unlink] memutus aplikasi:
    [children-export] mengunduh daftar anak
    [children-import] menyimpan daftar anak dari berkas di
    [children-import_undo] menarik kembali daftar anak dari berkas di
    [meetings-back] kembali ke rapat
    [meetings-came_at] mengubah jam hadir di
    [meetings-cancel] membatalkan
    [meetings-change] mengubah
    [meetings-close_room] menutup daftar hadir
    [meetings-herself] mencatat hadir sendiri di
    [meetings-invite] mengirim undangan
    [meetings-left] mencatat yang pulang dari
    [meetings-letterhead] mengubah kop surat
    [meetings-minutes_appoint] menunjuk notulis
    [meetings-minutes_ask] meminta persetujuan notulen
    [meetings-minutes_change] mengubah notulen
    [meetings-minutes_correct] membuka notulen untuk diperbaiki:
    [meetings-minutes_mend] meminta perbaikan notulen
    [meetings-minutes_spoken] mencatat persetujuan lisan atas notulen
    [meetings-minutes_take] mengambil alih notulen
    [meetings-minutes_yes] menyetujui notulen
    [meetings-not_here] membatalkan kehadiran di
    [meetings-open_room] membuka daftar hadir
    [meetings-reminders] mengubah pengingat
    [meetings-stands] mencatat wakil di
    [meetings-start_over] mengulang daftar hadir dengan kode baru:
    [meetings-stayed] mencatat yang masih hadir di
    [meetings-team-jabatan] mengubah jabatan anggota tim
    [meetings-team-keluar] mengeluarkan anggota tim
    [meetings-team-nama] mengubah nama tim
    [meetings-team-sk] mengubah SK tim
    [meetings-team-tambah] menambah anggota tim
    [directory-api-key] membuat kunci API
    [directory-api-key-ended] mengakhiri kunci API
    [directory-api-read] membaca lewat API
    [directory-hook] menambah penerima kabar
    [directory-hook-pause] menjeda penerima kabar
    [directory-hook-resume] melanjutkan penerima kabar
    [directory-hook-remove] menghapus penerima kabar
    [notices-approved] menyetujui
    [notices-asked] meminta persetujuan
    [notices-cancelled] membatalkan
    [notices-held] menunda jadwal
    [notices-lapsed] tidak mengirim, karena tidak disetujui pada waktunya:
    [notices-now] mengirim tanpa menunggu jam tenang:
    [notices-open-day] mengubah hari buka
    [notices-refused] ditolak karena bukan haknya
    [notices-rejected] tidak menyetujui
    [notices-remind] mengingatkan penerima
    [notices-resumed] melanjutkan jadwal
    [notices-schedule] menjadwalkan
    [notices-schedule-changed] mengubah jadwal
    [notices-schedule-ended] mengakhiri jadwal
    [notices-sent] mengirim
    [notices-stopped] menghentikan, karena pengirimnya tidak berhak lagi:
    [children-answered] menjawab pemeriksaan timbangan
    [children-checked] memeriksa timbangan
    [children-refer] merujuk
    [children-refer_ended] membatalkan rujukan
    [children-refer_result] mencatat hasil rujukan
    [children-refer_taken] menerima rujukan
    [children-returned] mengembalikan timbangan
    [reporting-download] mengunduh rekap
    [reporting-correct] memperbaiki laporan
    [reporting-emergency] mengabari darurat di
    [reporting-emergency_taken] menangani darurat di
    [reporting-emergency_over] menutup kabar darurat di
    [reporting-file] mengirim laporan
    [reporting-recap-sent] mengirim rekap
    [reporting-recap-taken] menerima rekap
    [reporting-recap-asked] menanyakan rekap
    [reporting-dhis2] mengirim angka ke DHIS2:
    [reporting-recounted] memperbaiki jumlah laporan:
    [reporting-problem-answered] menjawab masalah posyandu di
    [reporting-reopen] membuka lagi laporan
    [reporting-remind] mengingatkan kader
   *[other] { $action }
  }
shown = { $what ->
    [berkas_bulan] formulir bulanan
    [berkas_hari] register hari buka
    [kartu_anak] kartu anak
    [kms] gambar KMS
    [tren_anak] grafik anak
    [anak] data
    [berkas_hadir] berkas daftar hadir
    [berkas_hasil] berkas penerima
    [daftar_hadir] daftar hadir
    [hasil] siapa yang sudah dan belum membaca
    [impor_anak] anak di berkas yang dikirim
    [jejak] jejak
    [kehadiran] siapa yang akan datang
    [kotak] balasan yang masuk
    [penerima] calon penerima
    [periksa_anak] timbangan yang perlu dilihat
    [rtl] berkas tindak lanjut
    [rtl_tahun] berkas tindak lanjut setahun
    [pilihan] anak yang ditanyakan
    [rujukan] daftar rujukan
    [surat] surat undangan dengan kode
    [tim] anggota tim
    [undang] siapa yang belum masuk
    [sasaran] daftar sasaran
    [belum_datang] daftar yang belum datang
    [kunjungan] daftar kunjungan
   *[other] data orang ({ $what })
  }
