# Roles that end: what their holder reads.
over = These roles of yours have ended. Thank you for your service 🙏
over-by = These roles of yours have ended, as noted by { $by }. Thank you for your service 🙏
ends-by = These roles of yours end after { $day }, as noted by { $by }. If that is wrong, please tell { $by }.
stays = These roles of yours do not end after all.
left =
    As you have no role any more, this chat leaves Kabar Posyandu. Your name and number are deleted in 30 days.
    If that is wrong, please tell the secretariat or the village office.

# What waits for her, for whoever ends her role.
requests = { $count } newcomers who wait for her yes: whoever ends her role is asked, or the nearest office.
codes = { $count } unused invitation codes of hers: they end where she has no say any more.
