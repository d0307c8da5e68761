<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Pinthread::AnnotationExchange</name>
    <message numerus="yes">
        <source>%Ln conversation(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln conversation was written to %1.</numerusform>
            <numerusform>%Ln conversations were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were imported.</source>
        <translation>
            <numerusform>%Ln conversation was imported.</numerusform>
            <numerusform>%Ln conversations were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) were not understood.</source>
        <translation>
            <numerusform>%Ln annotation was not understood.</numerusform>
            <numerusform>%Ln annotations were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>%Ln conversation or comment could not be added here.</numerusform>
            <numerusform>%Ln conversations or comments could not be added here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%Ln person looking at this now: %1</numerusform>
            <numerusform>%Ln people looking at this now: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 held another picture when it was opened last, with %Ln conversation.</numerusform>
            <numerusform>%1 held another picture when it was opened last, with %Ln conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 held another text when it was opened last, with %Ln conversation.</numerusform>
            <numerusform>%1 held another text when it was opened last, with %Ln conversations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatHeader</name>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message numerus="yes">
        <source>Delete this conversation and its %Ln comment(s) for everybody?</source>
        <translation>
            <numerusform>Delete this conversation and its %Ln comment for everybody?</numerusform>
            <numerusform>Delete this conversation and its %Ln comments for everybody?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ComposerBar</name>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln character too many</numerusform>
            <numerusform>%Ln characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln character left</numerusform>
            <numerusform>%Ln characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionWords</name>
    <message numerus="yes">
        <source>Next attempt in %Ln second(s).</source>
        <translation>
            <numerusform>Next attempt in %Ln second.</numerusform>
            <numerusform>Next attempt in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationPanel</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 of %Ln conversation</numerusform>
            <numerusform>%1 of %Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message numerus="yes">
        <source>Discard %Ln change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>Discard %Ln change for good? What was written in it is lost.</numerusform>
            <numerusform>Discard %Ln changes for good? What was written in them is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent</source>
        <translation>
            <numerusform>%Ln change not sent</numerusform>
            <numerusform>%Ln changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation>
            <numerusform>Retry %Ln</numerusform>
            <numerusform>Retry %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Discard %Ln…</numerusform>
            <numerusform>Discard %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message numerus="yes">
        <source>%Ln pin(s)</source>
        <translation>
            <numerusform>%Ln pin</numerusform>
            <numerusform>%Ln pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryHeader</name>
    <message numerus="yes">
        <source>%Ln with something new</source>
        <translation>
            <numerusform>%Ln with something new</numerusform>
            <numerusform>%Ln with something new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln resolved</numerusform>
            <numerusform>%Ln resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>%1 of %Ln open</numerusform>
            <numerusform>%1 of %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %Ln conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remove “%1” and its %Ln conversation from everybody&apos;s library?</numerusform>
            <numerusform>Remove “%1” and its %Ln conversations from everybody&apos;s library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>%Ln other that you chose stays, because it is not yours to remove.</numerusform>
            <numerusform>%Ln others that you chose stay, because they are not yours to remove.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remove %Ln item and what was said on it from everybody&apos;s library?</numerusform>
            <numerusform>Remove %Ln items and what was said on them from everybody&apos;s library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln item(s).</source>
        <translation>
            <numerusform>Removed %Ln item.</numerusform>
            <numerusform>Removed %Ln items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message numerus="yes">
        <source>One of %Ln pin(s) on one spot</source>
        <translation>
            <numerusform>One of %Ln pin on one spot</numerusform>
            <numerusform>One of %Ln pins on one spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message numerus="yes">
        <source>%Ln pin(s) on one spot</source>
        <translation>
            <numerusform>%Ln pin on one spot</numerusform>
            <numerusform>%Ln pins on one spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln guest</numerusform>
            <numerusform>%Ln guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s) are here now.</source>
        <translation>
            <numerusform>%1 and %Ln other are here now.</numerusform>
            <numerusform>%1 and %Ln others are here now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::TextCanvas</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::UsageDialog</name>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>The last %Ln day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
