may-not = Notices can only be sent by camat, village heads, chairs, the secretariat and the puskesmas.
not-yours = There is no such notice, or it is not yours.
no-longer = You are no longer in office in the area of that notice, so it cannot be opened or sent any more. Ask the secretariat if this is wrong.
not-in-practice = This is the real thing, so it does not work in practice. Type *latihan* to end the practice, then try again.
not-for-you = There is no such message, or it is not for you.
too-many = { $most } notices within an hour already. So as not to flood people, wait a little and try again. Your draft is kept: type *kiriman*.
too-many-drafts = { $most } drafts of notices within an hour already. Use those that you have: type *kiriman*.
