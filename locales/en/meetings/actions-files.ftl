# Action items in files: Excel and the list to print.
title = Action items (RTL) { $title }
year-title = Record of meetings and action items { $year }: { $body }
year-done = Items done: { $done } of { $items } ({ $share })
date = As of { $date }
source = Source: Kabar Posyandu, the meetings' action items
name = items-{ $date }
year-name = meetings-{ $year }-as-of-{ $date }
tab-items = Items
tab-meetings = Meetings
column-no = No.
column-code = Item
column-meeting = Meeting
column-area = Area
column-problem = Problem
column-activity = Activity
column-goal = Goal
column-target = Target group
column-place = Place
column-deadline = Due
column-agency = Agency
column-owner = Responsible
column-fund = Source of funds
column-indicator = Indicator
column-kind = Task of the Pokjanal
column-status = Status
column-late = Days late
column-closed = Done on
column-day = Day
column-meeting-kind = Kind
column-theme = Theme
column-venue = Place
column-invited = Invited
column-came = Came
column-items = Items
column-done = Items done
column-share = Done/items
meeting-kind = { $kind ->
    [rakor] Rakor
    [pembinaan] Guidance
   *[pertemuan] Gathering
  }
kind = { $kind ->
    [data] Data
    [masalah] Raising problems
    [analisis] Analysis
    [rencana] Plan and funds
    [pembinaan] Guidance
    [partisipasi] Community
    [lain] Other activity
   *[lapor] Reporting
  }
status = { $status ->
    [kosong] nobody is responsible
    [offered] no answer yet
    [running] going on
    [stuck] stuck
    [done] done
   *[cancelled] called off
  }
paper-title = Action items
paper-source = As of { $date }. Source: Kabar Posyandu, the meetings' action items.
paper-name = items-{ $date }.pdf
