# The check of rights, every January.
asks = The year { $year } begins: please check who still has which role and right in your area. It takes a few minutes, and you may stop and go on.
open = Check now
page = *Who does what* (page { $page } of { $pages })
asks-page = Is all of it right? If somebody does not serve any more, press *End a role*.
right = All right
end = End a role
silent = { $name } ⚠ (a year without a chat)
changed = The list has changed since it was shown. This is it now:
done = ✅ All roles in your area are checked this year. Thank you 🙏
may-not = This is for admins only.
