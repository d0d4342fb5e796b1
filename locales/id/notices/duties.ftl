# Edaran yang dipegang seseorang, untuk orang yang mengakhiri tugasnya.
schedule = Jadwal edaran “{ $start }”: berhenti. Kalau masih perlu, penggantinya membuat lagi dengan *edaran*.
asked = Edaran “{ $start }” yang menunggu persetujuan: tidak jadi dikirim.
later = Edaran “{ $start }” yang dijadwalkan: tidak jadi dikirim.
her-yes = Edaran “{ $start }” dari { $sender } menunggu persetujuannya{ $others ->
    [0] , dan tidak ada orang lain yang bisa menyetujui.
   *[other] ; { $others } orang lain juga bisa menyetujui.
  }
