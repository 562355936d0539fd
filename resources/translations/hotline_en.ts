<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name></name>
        <message numerus="yes">
            <source>%n call(s) written to {file}.</source>
            <translation>
                <numerusform>%n call written to {file}.</numerusform>
                <numerusform>%n calls written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) restored.</source>
            <translation>
                <numerusform>%n call restored.</numerusform>
                <numerusform>%n calls restored.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Demo data with %n call(s) is in {folder}.</source>
            <translation>
                <numerusform>Demo data with %n call is in {folder}.</numerusform>
                <numerusform>Demo data with %n calls is in {folder}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n row(s) more.</source>
            <translation>
                <numerusform>And %n row more.</numerusform>
                <numerusform>And %n rows more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agents: {level} % within {seconds} s, mean wait {wait} s, occupancy {occupancy} %.</source>
            <translation>
                <numerusform>%n agent: {level} % within {seconds} s, mean wait {wait} s, occupancy {occupancy} %.</numerusform>
                <numerusform>%n agents: {level} % within {seconds} s, mean wait {wait} s, occupancy {occupancy} %.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No plan is better (proven in %n ms).</source>
            <translation>
                <numerusform>No plan is better (proven in %n ms).</numerusform>
                <numerusform>No plan is better (proven in %n ms).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n channels are needed so that at most {share} % of calls find the line busy.</source>
            <translation>
                <numerusform>%n channel is needed so that at most {share} % of calls find the line busy.</numerusform>
                <numerusform>%n channels are needed so that at most {share} % of calls find the line busy.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The contract with {carrier} ends in %n days.</source>
            <translation>
                <numerusform>The contract with {carrier} ends in %n day.</numerusform>
                <numerusform>The contract with {carrier} ends in %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Notice to {carrier} can be given for %n more days.</source>
            <translation>
                <numerusform>Notice to {carrier} can be given for %n more day.</numerusform>
                <numerusform>Notice to {carrier} can be given for %n more days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n months {percent} %</source>
            <translation>
                <numerusform>%n month {percent} %</numerusform>
                <numerusform>%n months {percent} %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cheapest over %n months: {offer}, {total} in all, {monthly} a month.</source>
            <translation>
                <numerusform>Cheapest over %n month: {offer}, {total} in all, {monthly} a month.</numerusform>
                <numerusform>Cheapest over %n months: {offer}, {total} in all, {monthly} a month.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n calls a month on {cheaper} is cheaper than {dearer}.</source>
            <translation>
                <numerusform>From %n call a month on {cheaper} is cheaper than {dearer}.</numerusform>
                <numerusform>From %n calls a month on {cheaper} is cheaper than {dearer}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offers noted; compare at least two carriers.</source>
            <translation>
                <numerusform>%n offer noted; compare at least two carriers.</numerusform>
                <numerusform>%n offers noted; compare at least two carriers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} and %n more</numerusform>
                <numerusform>{names} and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n calls a month on {side} costs less.</source>
            <translation>
                <numerusform>From %n call a month on {side} costs less.</numerusform>
                <numerusform>From %n calls a month on {side} costs less.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Own staff: %n paid hours of the roster, and the costs of a month.</source>
            <translation>
                <numerusform>Own staff: %n paid hour of the roster, and the costs of a month.</numerusform>
                <numerusform>Own staff: %n paid hours of the roster, and the costs of a month.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Own staff: %n paid hours, from the talking time at {percent} % of working time, and the costs of a month.</source>
            <translation>
                <numerusform>Own staff: %n paid hour, from the talking time at {percent} % of working time, and the costs of a month.</numerusform>
                <numerusform>Own staff: %n paid hours, from the talking time at {percent} % of working time, and the costs of a month.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, as one of %n groups.</source>
            <translation>
                <numerusform>, as one of %n group.</numerusform>
                <numerusform>, as one of %n groups.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mean of %n days with shifts; only hours with at least {least} calls.</source>
            <translation>
                <numerusform>Mean of %n day with shifts; only hours with at least {least} calls.</numerusform>
                <numerusform>Mean of %n days with shifts; only hours with at least {least} calls.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours on the line.</source>
            <translation>
                <numerusform>%n hour on the line.</numerusform>
                <numerusform>%n hours on the line.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n caller(s)</source>
            <translation>
                <numerusform>%n caller</numerusform>
                <numerusform>%n callers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This break was put off %n times already.</source>
            <translation>
                <numerusform>This break was put off %n times already.</numerusform>
                <numerusform>This break was put off %n times already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{start}–{end}: %n people short</source>
            <translation>
                <numerusform>{start}–{end}: %n person short</numerusform>
                <numerusform>{start}–{end}: %n people short</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{span}: {calls} calls of {seconds} s expected, as on %n such days.</source>
            <translation>
                <numerusform>{span}: {calls} calls of {seconds} s expected, as on %n such day.</numerusform>
                <numerusform>{span}: {calls} calls of {seconds} s expected, as on %n such days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>begun %n minutes later</source>
            <translation>
                <numerusform>begun %n minute later</numerusform>
                <numerusform>begun %n minutes later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>put off %n times</source>
            <translation>
                <numerusform>put off once</numerusform>
                <numerusform>put off %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes shorter than due</source>
            <translation>
                <numerusform>%n minute shorter than due</numerusform>
                <numerusform>%n minutes shorter than due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The log is too thin: %n comparable days, at least {least} are needed.</source>
            <translation>
                <numerusform>The log is too thin: %n comparable days, at least {least} are needed.</numerusform>
                <numerusform>The log is too thin: %n comparable days, at least {least} are needed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The log is too thin: %n calls with a duration on comparable days, at least {least} are needed.</source>
            <translation>
                <numerusform>The log is too thin: %n call with a duration on comparable days, at least {least} are needed.</numerusform>
                <numerusform>The log is too thin: %n calls with a duration on comparable days, at least {least} are needed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: there is no room left today for %n breaks.</source>
            <translation>
                <numerusform>{name}: there is no room left today for %n break.</numerusform>
                <numerusform>{name}: there is no room left today for %n breaks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifts stay as they are, because there is no place for the breaks:</source>
            <translation>
                <numerusform>%n shift stays as it is, because there is no place for the breaks:</numerusform>
                <numerusform>%n shifts stay as they are, because there is no place for the breaks:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lunch in %n minutes.</source>
            <translation>
                <numerusform>Lunch in %n minute.</numerusform>
                <numerusform>Lunch in %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Break in %n minutes.</source>
            <translation>
                <numerusform>Break in %n minute.</numerusform>
                <numerusform>Break in %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lunch now: %n minutes, planned for {time}.</source>
            <translation>
                <numerusform>Lunch now: %n minute, planned for {time}.</numerusform>
                <numerusform>Lunch now: %n minutes, planned for {time}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Break now: %n minutes, planned for {time}.</source>
            <translation>
                <numerusform>Break now: %n minute, planned for {time}.</numerusform>
                <numerusform>Break now: %n minutes, planned for {time}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Back at work? %n minutes over</source>
            <translation>
                <numerusform>Back at work? %n minute over</numerusform>
                <numerusform>Back at work? %n minutes over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At lunch, %n minutes left</source>
            <translation>
                <numerusform>At lunch, %n minute left</numerusform>
                <numerusform>At lunch, %n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On a break, %n minutes left</source>
            <translation>
                <numerusform>On a break, %n minute left</numerusform>
                <numerusform>On a break, %n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n breaks have no place.</source>
            <translation>
                <numerusform>{name}: %n break has no place.</numerusform>
                <numerusform>{name}: %n breaks have no place.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calls are missing in the search index.</source>
            <translation>
                <numerusform>%n call is missing in the search index.</numerusform>
                <numerusform>%n calls are missing in the search index.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) and absence(s)</source>
            <translation>
                <numerusform>%n shift or absence</numerusform>
                <numerusform>%n shifts and absences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) failed.</source>
            <translation>
                <numerusform>%n check failed.</numerusform>
                <numerusform>%n checks failed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Quiet for %n minutes</source>
            <translation>
                <numerusform>Quiet for %n minute</numerusform>
                <numerusform>Quiet for %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calls restored.</source>
            <translation>
                <numerusform>%n call restored.</numerusform>
                <numerusform>%n calls restored.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>once</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n call</numerusform>
                <numerusform>%n calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) are in “{file}”.</source>
            <translation>
                <numerusform>%n call is in “{file}”.</numerusform>
                <numerusform>%n calls are in “{file}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take back %n call(s)</source>
            <translation>
                <numerusform>Take back %n call</numerusform>
                <numerusform>Take back %n calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removes %n call(s) that came with it.</source>
            <translation>
                <numerusform>Removes %n call that came with it.</numerusform>
                <numerusform>Removes %n calls that came with it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Gives %n call(s) the earlier values back.</source>
            <translation>
                <numerusform>Gives %n call the earlier values back.</numerusform>
                <numerusform>Gives %n calls the earlier values back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n call(s)</source>
            <translation>
                <numerusform>Import %n call</numerusform>
                <numerusform>Import %n calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) can be read.</source>
            <translation>
                <numerusform>%n card can be read.</numerusform>
                <numerusform>%n cards can be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Refused rows (%n)</source>
            <translation>
                <numerusform>Refused rows (%n)</numerusform>
                <numerusform>Refused rows (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Could not be read (%n)</source>
            <translation>
                <numerusform>Could not be read (%n)</numerusform>
                <numerusform>Could not be read (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New names (%n)</source>
            <translation>
                <numerusform>New names (%n)</numerusform>
                <numerusform>New names (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) did not go in.</source>
            <translation>
                <numerusform>%n row did not go in.</numerusform>
                <numerusform>%n rows did not go in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On %n card(s) something could not be read. The rest is in.</source>
            <translation>
                <numerusform>On one card something could not be read. The rest is in.</numerusform>
                <numerusform>On %n cards something could not be read. The rest is in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kept in the notes only</source>
            <translation>
                <numerusform>%n kept in the notes only</numerusform>
                <numerusform>%n kept in the notes only</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left without a topic</source>
            <translation>
                <numerusform>%n left without a topic</numerusform>
                <numerusform>%n left without a topic</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left in own words</source>
            <translation>
                <numerusform>%n left in own words</numerusform>
                <numerusform>%n left in own words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) not in your list</source>
            <translation>
                <numerusform>%n topic not in your list</numerusform>
                <numerusform>%n topics not in your list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operator(s) not in your list</source>
            <translation>
                <numerusform>%n operator not in your list</numerusform>
                <numerusform>%n operators not in your list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) not in your list</source>
            <translation>
                <numerusform>%n source not in your list</numerusform>
                <numerusform>%n sources not in your list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outcome(s) not in your list</source>
            <translation>
                <numerusform>%n outcome not in your list</numerusform>
                <numerusform>%n outcomes not in your list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more: added to the list, unless said otherwise above.</source>
            <translation>
                <numerusform>… and %n more: added to the list, unless said otherwise above.</numerusform>
                <numerusform>… and %n more: added to the list, unless said otherwise above.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more: left in own words, unless said otherwise above.</source>
            <translation>
                <numerusform>… and %n more: left in own words, unless said otherwise above.</numerusform>
                <numerusform>… and %n more: left in own words, unless said otherwise above.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n will be added</source>
            <translation>
                <numerusform>%n will be added</numerusform>
                <numerusform>%n will be added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken for one that is there</source>
            <translation>
                <numerusform>%n taken for one that is there</numerusform>
                <numerusform>%n taken for one that is there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) not in your lists: {what}.</source>
            <translation>
                <numerusform>%n name not in your lists: {what}.</numerusform>
                <numerusform>%n names not in your lists: {what}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) added</source>
            <translation>
                <numerusform>%n call added</numerusform>
                <numerusform>%n calls added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) changed</source>
            <translation>
                <numerusform>%n call changed</numerusform>
                <numerusform>%n calls changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) removed.</source>
            <translation>
                <numerusform>%n call removed.</numerusform>
                <numerusform>%n calls removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited since went to the deleted calls.</source>
            <translation>
                <numerusform>%n edited since went to the deleted calls.</numerusform>
                <numerusform>%n edited since went to the deleted calls.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) as before again.</source>
            <translation>
                <numerusform>%n call as before again.</numerusform>
                <numerusform>%n calls as before again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited since left as they are.</source>
            <translation>
                <numerusform>%n edited since left as it is.</numerusform>
                <numerusform>%n edited since left as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list entry(ies) removed.</source>
            <translation>
                <numerusform>%n list entry removed.</numerusform>
                <numerusform>%n list entries removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries retired.</source>
            <translation>
                <numerusform>%n entry retired.</numerusform>
                <numerusform>%n entries retired.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries merged.</source>
            <translation>
                <numerusform>%n entry merged.</numerusform>
                <numerusform>%n entries merged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days overdue, {date}</source>
            <translation>
                <numerusform>%n day overdue, {date}</numerusform>
                <numerusform>%n days overdue, {date}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n days, {date}</source>
            <translation>
                <numerusform>in %n day, {date}</numerusform>
                <numerusform>in %n days, {date}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calls could be read and are here.</source>
            <translation>
                <numerusform>%n call could be read and is here.</numerusform>
                <numerusform>%n calls could be read and are here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest good backup is of {date}, {time}, with %n calls.</source>
            <translation>
                <numerusform>The newest good backup is of {date}, {time}, with %n call.</numerusform>
                <numerusform>The newest good backup is of {date}, {time}, with %n calls.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reminders</source>
            <translation>
                <numerusform>%n reminder</numerusform>
                <numerusform>%n reminders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks overdue</source>
            <translation>
                <numerusform>%n callback overdue</numerusform>
                <numerusform>%n callbacks overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks due today</source>
            <translation>
                <numerusform>%n callback due today</numerusform>
                <numerusform>%n callbacks due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks promised</source>
            <translation>
                <numerusform>%n callback promised</numerusform>
                <numerusform>%n callbacks promised</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calls named it</source>
            <translation>
                <numerusform>%n call named it</numerusform>
                <numerusform>%n calls named it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n resolved</source>
            <translation>
                <numerusform>%n resolved</numerusform>
                <numerusform>%n resolved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advertisements</source>
            <translation>
                <numerusform>%n advertisement</numerusform>
                <numerusform>%n advertisements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advertisements deleted.</source>
            <translation>
                <numerusform>%n advertisement deleted.</numerusform>
                <numerusform>%n advertisements deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{size} mm, %n a sheet</source>
            <translation>
                <numerusform>{size} mm, %n a sheet</numerusform>
                <numerusform>{size} mm, %n a sheet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weeks</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Given %n times</source>
            <translation>
                <numerusform>Given %n time</numerusform>
                <numerusform>Given %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers verified.</source>
            <translation>
                <numerusform>%n answer verified.</numerusform>
                <numerusform>%n answers verified.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers deleted.</source>
            <translation>
                <numerusform>%n answer deleted.</numerusform>
                <numerusform>%n answers deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) promised</source>
            <translation>
                <numerusform>%n callback promised</numerusform>
                <numerusform>%n callbacks promised</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due by tonight</source>
            <translation>
                <numerusform>%n due by tonight</numerusform>
                <numerusform>%n due by tonight</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) back registered.</source>
            <translation>
                <numerusform>%n call back registered.</numerusform>
                <numerusform>%n calls back registered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier call(s)</source>
            <translation>
                <numerusform>%n earlier call</numerusform>
                <numerusform>%n earlier calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) moved to the bin.</source>
            <translation>
                <numerusform>%n call moved to the bin.</numerusform>
                <numerusform>%n calls moved to the bin.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>%n answered</numerusform>
                <numerusform>%n answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contacts verified.</source>
            <translation>
                <numerusform>%n contact verified.</numerusform>
                <numerusform>%n contacts verified.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contacts deleted.</source>
            <translation>
                <numerusform>%n contact deleted.</numerusform>
                <numerusform>%n contacts deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contracts</source>
            <translation>
                <numerusform>%n contract</numerusform>
                <numerusform>%n contracts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contracts deleted.</source>
            <translation>
                <numerusform>%n contract deleted.</numerusform>
                <numerusform>%n contracts deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last %n days</source>
            <translation>
                <numerusform>The last %n day</numerusform>
                <numerusform>The last %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too few incoming calls for a verdict: %n of at least {least}.</source>
            <translation>
                <numerusform>Too few incoming calls for a verdict: %n of at least {least}.</numerusform>
                <numerusform>Too few incoming calls for a verdict: %n of at least {least}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Short: %n minutes</source>
            <translation>
                <numerusform>Short: %n minute</numerusform>
                <numerusform>Short: %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{state}, in %n minutes</source>
            <translation>
                <numerusform>{state}, in %n minute</numerusform>
                <numerusform>{state}, in %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifts added.</source>
            <translation>
                <numerusform>%n shift added.</numerusform>
                <numerusform>%n shifts added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes of breaks were not had. Missed breaks of today are offered again.</source>
            <translation>
                <numerusform>%n minute of breaks was not had. Missed breaks of today are offered again.</numerusform>
                <numerusform>%n minutes of breaks were not had. Missed breaks of today are offered again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min longer than planned</source>
            <translation>
                <numerusform>%n min longer than planned</numerusform>
                <numerusform>%n min longer than planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n breaks to place</source>
            <translation>
                <numerusform>%n break to place</numerusform>
                <numerusform>%n breaks to place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people no longer offered; their calls and shifts keep the name.</source>
            <translation>
                <numerusform>%n person no longer offered; calls and shifts keep the name.</numerusform>
                <numerusform>%n people no longer offered; their calls and shifts keep the names.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are back.</source>
            <translation>
                <numerusform>%n person is back.</numerusform>
                <numerusform>%n people are back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calls taken</source>
            <translation>
                <numerusform>%n call taken</numerusform>
                <numerusform>%n calls taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With these breaks, %n minutes remain short.</source>
            <translation>
                <numerusform>With these breaks, %n minute remains short.</numerusform>
                <numerusform>With these breaks, %n minutes remain short.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Breaks change for {names} and %n others.</source>
            <translation>
                <numerusform>Breaks change for {names} and %n other.</numerusform>
                <numerusform>Breaks change for {names} and %n others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) registered through the window.</source>
            <translation>
                <numerusform>%n call registered through the window.</numerusform>
                <numerusform>%n calls registered through the window.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) exported to {file}.</source>
            <translation>
                <numerusform>%n call exported to {file}.</numerusform>
                <numerusform>%n calls exported to {file}.</numerusform>
            </translation>
        </message>
    </context>
</TS>
