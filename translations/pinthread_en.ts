<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Pinthread::AnnotationExchange</name>
    <message numerus="yes">
        <source>%n conversation(s) were written to %1.</source>
        <translation>
            <numerusform>%n conversation was written to %1.</numerusform>
            <numerusform>%n conversations were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) were imported.</source>
        <translation>
            <numerusform>%n conversation was imported.</numerusform>
            <numerusform>%n conversations were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were not understood.</source>
        <translation>
            <numerusform>%n annotation was not understood.</numerusform>
            <numerusform>%n annotations were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>%n conversation or comment could not be added here.</numerusform>
            <numerusform>%n conversations or comments could not be added here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%n person looking at this now: %1</numerusform>
            <numerusform>%n people looking at this now: %1</numerusform>
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
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %n conversation(s).</source>
        <translation>
            <numerusform>%1 held another picture when it was opened last, with %n conversation.</numerusform>
            <numerusform>%1 held another picture when it was opened last, with %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %n conversation(s).</source>
        <translation>
            <numerusform>%1 held another text when it was opened last, with %n conversation.</numerusform>
            <numerusform>%1 held another text when it was opened last, with %n conversations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatHeader</name>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message numerus="yes">
        <source>Delete this conversation and its %n comment(s) for everybody?</source>
        <translation>
            <numerusform>Delete this conversation and its %n comment for everybody?</numerusform>
            <numerusform>Delete this conversation and its %n comments for everybody?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ComposerBar</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionWords</name>
    <message numerus="yes">
        <source>Next attempt in %n second(s).</source>
        <translation>
            <numerusform>Next attempt in %n second.</numerusform>
            <numerusform>Next attempt in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationPanel</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conversation(s)</source>
        <translation>
            <numerusform>%1 of %n conversation</numerusform>
            <numerusform>%1 of %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message numerus="yes">
        <source>Discard %n change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>Discard %n change for good? What was written in it is lost.</numerusform>
            <numerusform>Discard %n changes for good? What was written in them is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Retry %n</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n…</source>
        <translation>
            <numerusform>Discard %n…</numerusform>
            <numerusform>Discard %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n pin</numerusform>
            <numerusform>%n pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryHeader</name>
    <message numerus="yes">
        <source>%n with something new</source>
        <translation>
            <numerusform>%n with something new</numerusform>
            <numerusform>%n with something new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n resolved</numerusform>
            <numerusform>%n resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>%1 of %n open</numerusform>
            <numerusform>%1 of %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %n conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remove “%1” and its %n conversation from everybody&apos;s library?</numerusform>
            <numerusform>Remove “%1” and its %n conversations from everybody&apos;s library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>%n other that you chose stays, because it is not yours to remove.</numerusform>
            <numerusform>%n others that you chose stay, because they are not yours to remove.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remove %n item and what was said on it from everybody&apos;s library?</numerusform>
            <numerusform>Remove %n items and what was said on them from everybody&apos;s library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s).</source>
        <translation>
            <numerusform>Removed %n item.</numerusform>
            <numerusform>Removed %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message numerus="yes">
        <source>One of %n pin(s) on one spot</source>
        <translation>
            <numerusform>One of %n pin on one spot</numerusform>
            <numerusform>One of %n pins on one spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message numerus="yes">
        <source>%n pin(s) on one spot</source>
        <translation>
            <numerusform>%n pin on one spot</numerusform>
            <numerusform>%n pins on one spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) are here now.</source>
        <translation>
            <numerusform>%1 and %n other are here now.</numerusform>
            <numerusform>%1 and %n others are here now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::TextCanvas</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::UsageDialog</name>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
