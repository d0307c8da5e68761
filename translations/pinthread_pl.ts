<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Pinthread::Activity</name>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationExchange</name>
    <message>
        <source>Web Annotations (%1)</source>
        <translation>Adnotacje sieciowe (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Wszystkie pliki (%1)</translation>
    </message>
    <message>
        <source>Export the conversations</source>
        <translation>Eksportuj wątki</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importuj wątki</translation>
    </message>
    <message>
        <source>There are no conversations here yet: the server has not heard of this.</source>
        <translation>Nie ma tu jeszcze wątków: serwer jeszcze tego nie zna.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were written to %1.</source>
        <translation>
            <numerusform>Zapisano %Ln wątek w %1.</numerusform>
            <numerusform>Zapisano %Ln wątki w %1.</numerusform>
            <numerusform>Zapisano %Ln wątków w %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Conversations can be imported when the connection is back.</source>
        <translation>Brak połączenia. Wątki będzie można zaimportować, gdy wróci.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Trwa jeszcze inny import.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were imported.</source>
        <translation>
            <numerusform>Zaimportowano %Ln wątek.</numerusform>
            <numerusform>Zaimportowano %Ln wątki.</numerusform>
            <numerusform>Zaimportowano %Ln wątków.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln już tu był.</numerusform>
            <numerusform>%Ln już tu były.</numerusform>
            <numerusform>%Ln już tu było.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) were not understood.</source>
        <translation>
            <numerusform>Nie zrozumiano %Ln adnotacji.</numerusform>
            <numerusform>Nie zrozumiano %Ln adnotacji.</numerusform>
            <numerusform>Nie zrozumiano %Ln adnotacji.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first: %1</source>
        <comment>reason, a sentence</comment>
        <translation>Pierwsza: %1</translation>
    </message>
    <message>
        <source>The rest was not: the connection went away. Import the file again when it is back.</source>
        <translation>Reszty nie: utracono połączenie. Zaimportuj plik ponownie, gdy wróci.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>Nie udało się tu dodać %Ln wątku lub komentarza.</numerusform>
            <numerusform>Nie udało się tu dodać %Ln wątków lub komentarzy.</numerusform>
            <numerusform>Nie udało się tu dodać %Ln wątków lub komentarzy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Nie udało się zapisać %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Nie udało się otworzyć %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large: it has %2, and files of up to %3 are read.</source>
        <translation>Plik %1 jest za duży: ma %2, a odczytywane są pliki do %3.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Nie udało się odczytać %1: %2.</translation>
    </message>
    <message>
        <source>%1 has no annotations in it: it is not in the form that the W3C has given them (JSON-LD).</source>
        <translation>W %1 nie ma adnotacji: plik nie ma postaci, którą nadało im W3C (JSON-LD).</translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationImport</name>
    <message>
        <source>%1, %2:
%3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2:
%3</translation>
    </message>
</context>
<context>
    <name>Pinthread::ApiError</name>
    <message>
        <source>The server cannot be reached. Check the connection and try again.</source>
        <translation>Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>Brak bezpiecznego połączenia z serwerem.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>Serwer nie odpowiedział na czas. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Anulowano.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Sign in again.</source>
        <translation>Serwer nie przyjął logowania. Zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask whoever runs the server.</source>
        <translation>Brak uprawnień do tej czynności. Zapytaj osobę, która prowadzi serwer.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever invited you for a new link.</source>
        <translation>To zaproszenie wygasło. Poproś o nowy link osobę, która je wysłała.</translation>
    </message>
    <message>
        <source>This invitation was taken back. Ask whoever invited you whether you may have another.</source>
        <translation>To zaproszenie unieważniono. Zapytaj osobę, która je wysłała, czy możesz dostać inne.</translation>
    </message>
    <message>
        <source>The server does not have this. Somebody may have removed it.</source>
        <translation>Na serwerze tego nie ma. Być może ktoś to usunął.</translation>
    </message>
    <message>
        <source>The file has not been uploaded yet. Ask whoever added it, or try again later.</source>
        <translation>Plik nie został jeszcze przesłany. Zapytaj osobę, która go dodała, albo spróbuj później.</translation>
    </message>
    <message>
        <source>The file is too large. Use a smaller one.</source>
        <translation>Plik jest za duży. Użyj mniejszego.</translation>
    </message>
    <message>
        <source>The file arrived damaged, or is not the one that was announced. Try again.</source>
        <translation>Plik dotarł uszkodzony albo nie jest tym, który zapowiedziano. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written. Check its permissions and the free space.</source>
        <translation>Nie udało się odczytać lub zapisać pliku na tym komputerze. Sprawdź uprawnienia i wolne miejsce.</translation>
    </message>
    <message>
        <source>The server did not accept this. Update Pinthread.</source>
        <translation>Serwer tego nie przyjął. Zaktualizuj program Pinthread.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later.</source>
        <translation>Serwer ma własny problem. Spróbuj później.</translation>
    </message>
    <message>
        <source>What answered is not a Pinthread server. Check the address.</source>
        <translation>To, co odpowiedziało, nie jest serwerem Pinthread. Sprawdź adres.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask whoever looks after the server.</source>
        <translation>To konto jest wyłączone. Zapytaj osobę, która prowadzi serwer.</translation>
    </message>
    <message>
        <source>There were too many tries to sign in. Wait a minute, and try again.</source>
        <translation>Było zbyt wiele prób zalogowania. Odczekaj minutę i spróbuj ponownie.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln wątek</numerusform>
            <numerusform>%Ln wątki</numerusform>
            <numerusform>%Ln wątków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln otwarty</numerusform>
            <numerusform>%Ln otwarte</numerusform>
            <numerusform>%Ln otwartych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%Ln osoba ogląda to teraz: %1</numerusform>
            <numerusform>%Ln osoby oglądają to teraz: %1</numerusform>
            <numerusform>%Ln osób ogląda to teraz: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Wszystko pozostaje na tym komputerze.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Udostępniane</translation>
    </message>
    <message>
        <source>Others on this network can open what you share. Click to see who is here, or to stop.</source>
        <translation>Inne osoby w tej sieci mogą otworzyć to, co udostępniasz. Kliknij, aby zobaczyć, kto tu jest, albo przestać udostępniać.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>Niewysłane: %Ln</numerusform>
            <numerusform>Niewysłane: %Ln</numerusform>
            <numerusform>Niewysłane: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows or hides their list</source>
        <comment>a key</comment>
        <translation>%1 pokazuje lub ukrywa listę</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message>
        <source>What has been discussed as “%1” is another picture than this one.</source>
        <translation>To, co omówiono jako „%1”, to inny obraz niż ten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny obraz, z %Ln wątkiem.</numerusform>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny obraz, z %Ln wątkami.</numerusform>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny obraz, z %Ln wątkami.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>Plik %1 zawierał przy ostatnim otwarciu inny obraz.</translation>
    </message>
    <message>
        <source>%1 was not sent to the server: nobody else can see it.</source>
        <translation>Nie wysłano %1 na serwer: nikt inny tego nie widzi.</translation>
    </message>
    <message>
        <source>You have cancelled opening %1.</source>
        <translation>Anulowano otwieranie: %1.</translation>
    </message>
    <message>
        <source>The server keeps something else under this picture&apos;s id. Tell whoever runs it.</source>
        <translation>Serwer przechowuje pod identyfikatorem tego obrazu coś innego. Powiadom osobę, która go prowadzi.</translation>
    </message>
    <message>
        <source>What has been discussed as “%1” is another text than this one.</source>
        <translation>To, co omówiono jako „%1”, to inny tekst niż ten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny tekst, z %Ln wątkiem.</numerusform>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny tekst, z %Ln wątkami.</numerusform>
            <numerusform>Plik %1 zawierał przy ostatnim otwarciu inny tekst, z %Ln wątkami.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>Plik %1 zawierał przy ostatnim otwarciu inny tekst.</translation>
    </message>
    <message>
        <source>The server keeps something else under this text&apos;s id. Tell whoever runs it.</source>
        <translation>Serwer przechowuje pod identyfikatorem tego tekstu coś innego. Powiadom osobę, która go prowadzi.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetView</name>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Otwieranie…</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Pobieranie obrazu…</translation>
    </message>
    <message>
        <source>Sending the picture to the server…</source>
        <translation>Wysyłanie obrazu na serwer…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Spróbuj po&amp;nownie</translation>
    </message>
    <message>
        <source>&amp;Send it</source>
        <translation>Wyś&amp;lij</translation>
    </message>
    <message>
        <source>&amp;Look at what was discussed</source>
        <translation>&amp;Zobacz, co omówiono</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new picture</source>
        <translation>O&amp;mów ten jako nowy obraz</translation>
    </message>
    <message>
        <source>&amp;Fetch it from the server</source>
        <translation>Po&amp;bierz z serwera</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Z&amp;amknij</translation>
    </message>
    <message>
        <source>This picture is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Tego obrazu nie ma na tym komputerze. Pojawi się, gdy tylko będzie połączenie.</translation>
    </message>
    <message>
        <source>The server does not know this picture yet. You can look at it; pins can be placed as soon as the connection is there.</source>
        <translation>Serwer jeszcze nie zna tego obrazu. Można go oglądać; pinezki będzie można umieszczać, gdy tylko będzie połączenie.</translation>
    </message>
    <message>
        <source>The file %1 holds another picture now. This is the one that you opened.</source>
        <translation>Plik %1 zawiera teraz inny obraz. Ten tutaj to obraz otwarty wcześniej.</translation>
    </message>
    <message>
        <source>&amp;Open the new picture</source>
        <translation>O&amp;twórz nowy obraz</translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>Plik %1 zawierał przy ostatnim otwarciu inny obraz.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation>Pobieranie tekstu…</translation>
    </message>
    <message>
        <source>Sending the text to the server…</source>
        <translation>Wysyłanie tekstu na serwer…</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new text</source>
        <translation>O&amp;mów ten jako nowy tekst</translation>
    </message>
    <message>
        <source>This text is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Tego tekstu nie ma na tym komputerze. Pojawi się, gdy tylko będzie połączenie.</translation>
    </message>
    <message>
        <source>The server does not know this text yet. You can read it; conversations can be started as soon as the connection is there.</source>
        <translation>Serwer jeszcze nie zna tego tekstu. Można go czytać; wątki będzie można rozpoczynać, gdy tylko będzie połączenie.</translation>
    </message>
    <message>
        <source>The file %1 holds another text now. This is the one that you opened.</source>
        <translation>Plik %1 zawiera teraz inny tekst. Ten tutaj to tekst otwarty wcześniej.</translation>
    </message>
    <message>
        <source>&amp;Open the new text</source>
        <translation>O&amp;twórz nowy tekst</translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>Plik %1 zawierał przy ostatnim otwarciu inny tekst.</translation>
    </message>
    <message>
        <source>&amp;Take the conversations along</source>
        <translation>Prz&amp;enieś też wątki</translation>
    </message>
    <message>
        <source>There is a newer edition of %1. This is the one that you opened.</source>
        <translation>Jest nowsze wydanie %1. Tutaj widać wydanie otwarte wcześniej.</translation>
    </message>
    <message>
        <source>&amp;Open the newer edition</source>
        <translation>O&amp;twórz nowsze wydanie</translation>
    </message>
    <message>
        <source>What could not be sent is discarded.</source>
        <translation>Odrzucono to, czego nie udało się wysłać.</translation>
    </message>
    <message>
        <source>Discarded: “%1”</source>
        <translation>Odrzucono: „%1”</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
</context>
<context>
    <name>Pinthread::CardPainter</name>
    <message>
        <source>Open</source>
        <comment>an asset that is open in a window</comment>
        <translation>Otwarty</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatHeader</name>
    <message>
        <source>Resolve</source>
        <translation>Rozwiąż</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Pinezka %1</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>Wyróżnienie %1</translation>
    </message>
    <message>
        <source>New pin</source>
        <translation>Nowa pinezka</translation>
    </message>
    <message>
        <source>New highlight</source>
        <translation>Nowe wyróżnienie</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niewysłane</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>Niewysłane: %Ln</numerusform>
            <numerusform>Niewysłane: %Ln</numerusform>
            <numerusform>Niewysłane: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wysyłanie…</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Rozwiązane przez: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Jeszcze niewysłane</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Usunięte</translation>
    </message>
    <message>
        <source>Copy conversation</source>
        <translation>Kopiuj wątek</translation>
    </message>
    <message>
        <source>Delete conversation…</source>
        <translation>Usuń wątek…</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message>
        <source>Conversation</source>
        <translation>Wątek</translation>
    </message>
    <message>
        <source>The comment was deleted while you edited it. Your words are kept here.</source>
        <translation>Komentarz usunięto w trakcie edycji. Wpisany tekst jest tu zachowany.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Czego to dotyczy?</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Napisz komentarz</translation>
    </message>
    <message>
        <source>This conversation was deleted. You can still copy what you wrote.</source>
        <translation>Ten wątek usunięto. Nadal można skopiować wpisany tekst.</translation>
    </message>
    <message>
        <source>This conversation was deleted.</source>
        <translation>Ten wątek usunięto.</translation>
    </message>
    <message>
        <source>You can read here, but not write.</source>
        <translation>Tutaj można czytać, ale nie pisać.</translation>
    </message>
    <message>
        <source>You can write more here once this has been sent.</source>
        <translation>Więcej będzie można tu napisać, gdy to zostanie wysłane.</translation>
    </message>
    <message numerus="yes">
        <source>Delete this conversation and its %Ln comment(s) for everybody?</source>
        <translation>
            <numerusform>Usunąć u wszystkich ten wątek i jego %Ln komentarz?</numerusform>
            <numerusform>Usunąć u wszystkich ten wątek i jego %Ln komentarze?</numerusform>
            <numerusform>Usunąć u wszystkich ten wątek i jego %Ln komentarzy?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Delete this comment for everybody?</source>
        <translation>Usunąć ten komentarz u wszystkich?</translation>
    </message>
    <message>
        <source>%1, %2:
%3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2:
%3</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”</source>
        <translation>Tego już nie ma w tekście: „%1”</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”. Select other words, and what you wrote goes there.</source>
        <translation>Tego już nie ma w tekście: „%1”. Zaznacz inne słowa, a to, co piszesz, przejdzie do nich.</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Odrzucić to, co napisano?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChoiceBar</name>
    <message>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>conversations</comment>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Show conversations that are not resolved</source>
        <translation>Pokaż wątki, które nie są rozwiązane</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>conversations</comment>
        <translation>Rozwiązane</translation>
    </message>
    <message>
        <source>Show conversations that are resolved</source>
        <translation>Pokaż wątki, które są rozwiązane</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>Nieprzeczytane</translation>
    </message>
    <message>
        <source>Show only conversations with something you have not seen</source>
        <translation>Pokaż tylko wątki z czymś jeszcze nieprzeczytanym</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>conversations</comment>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Show only conversations that you started</source>
        <translation>Pokaż tylko wątki rozpoczęte przeze mnie</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>conversations</comment>
        <translation>Niewysłane</translation>
    </message>
    <message>
        <source>Show only conversations with something that could not be sent</source>
        <translation>Pokaż tylko wątki z czymś, czego nie udało się wysłać</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommandLine</name>
    <message>
        <source>Try pinthread --help.</source>
        <translation>Wypróbuj pinthread --help.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. It looks like https://pins.example.org or http://192.168.1.20:8080.</source>
        <translation>„%1” nie jest adresem serwera. Adres wygląda tak: https://pins.example.org lub http://192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>Discuss pictures at the exact spot that is meant. Drop a picture on the window, click on it, write.</source>
        <translation>Omawiaj obrazy dokładnie w tym miejscu, o które chodzi. Upuść obraz na okno, kliknij go i pisz.</translation>
    </message>
    <message>
        <source>Join the pinthread-server at &lt;url&gt; instead of using the embedded one.</source>
        <translation>Dołącz do pinthread-server pod adresem &lt;url&gt; zamiast używać wbudowanego.</translation>
    </message>
    <message>
        <source>Be shown to others as &lt;name&gt;.</source>
        <translation>Przedstawiaj innym jako &lt;name&gt;.</translation>
    </message>
    <message>
        <source>What the server asks for to let somebody in. Others on this machine can see it here; they cannot in the environment variable PINTHREAD_SECRET.</source>
        <translation>To, o co serwer pyta przed wpuszczeniem. Tutaj widzą to inni użytkownicy tego komputera; w zmiennej środowiskowej PINTHREAD_SECRET nie.</translation>
    </message>
    <message>
        <source>Keep settings, data and the embedded server in &lt;directory&gt;, apart from those of other instances.</source>
        <translation>Trzymaj ustawienia, dane i wbudowany serwer w &lt;directory&gt;, oddzielnie od innych instancji.</translation>
    </message>
    <message>
        <source>Open the sample picture.</source>
        <translation>Otwórz przykładowy obraz.</translation>
    </message>
    <message>
        <source>Open the pictures in a window of their own.</source>
        <translation>Otwórz obrazy we własnym oknie.</translation>
    </message>
    <message>
        <source>What the picture is known by in the team, the same for each of its versions. Without it, a picture is known by its content.</source>
        <translation>To, pod czym zespół zna obraz, jednakowe dla każdej jego wersji. Bez tego obraz rozpoznaje się po zawartości.</translation>
    </message>
    <message>
        <source>--name: a name has 1 to 80 characters.</source>
        <translation>--name: imię ma od 1 do 80 znaków.</translation>
    </message>
    <message>
        <source>--profile: name a directory.</source>
        <translation>--profile: podaj katalog.</translation>
    </message>
    <message>
        <source>--id: an id has 1 to %1 characters, and belongs to one picture.</source>
        <translation>--id: identyfikator ma od 1 do %1 znaków i należy do jednego obrazu.</translation>
    </message>
    <message>
        <source>Pictures and texts to open, and invitations (pinthread://…) to follow. If Pinthread is running on this profile already, they are opened there.</source>
        <translation>Obrazy i teksty do otwarcia oraz zaproszenia (pinthread://…) do przyjęcia. Jeśli Pinthread działa już z tym profilem, zostaną otwarte w nim.</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentDelegate</name>
    <message>
        <source>New</source>
        <comment>comments, above the first that is new to its reader</comment>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wysyłanie…</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <comment>when a comment was written</comment>
        <translation>%1 · edytowany</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Komentarze</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentListModel</name>
    <message>
        <source>This comment was deleted.</source>
        <translation>Ten komentarz usunięto.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wysyłany</translation>
    </message>
    <message>
        <source>%1, %2, edited: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2, edytowany: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>New from here. %1</source>
        <comment>a comment</comment>
        <translation>Nowe od tego miejsca. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>who writes a comment, whose comment it answers</comment>
        <translation>%1, odpowiedź do: %2</translation>
    </message>
    <message>
        <source>%1
Edited: %2</source>
        <comment>two times</comment>
        <translation>%1
Edytowano: %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentMenu</name>
    <message>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an address</comment>
        <translation>Otwórz %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopiuj adres</translation>
    </message>
</context>
<context>
    <name>Pinthread::ComposerBar</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>O %Ln znak za dużo</numerusform>
            <numerusform>O %Ln znaki za dużo</numerusform>
            <numerusform>O %Ln znaków za dużo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>Pozostał %Ln znak</numerusform>
            <numerusform>Pozostały %Ln znaki</numerusform>
            <numerusform>Pozostało %Ln znaków</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline: what you send now is kept here, to be sent again by you.</source>
        <translation>Brak połączenia: to, co teraz wyślesz, zostanie tu zachowane do ponownego wysłania.</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Edycja komentarza</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>W odpowiedzi do: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConfirmationBar</name>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
</context>
<context>
    <name>Pinthread::Connection</name>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>Serwer %1 nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand. Update Pinthread.</source>
        <translation>Serwer przysłał coś, czego ten program nie rozumie. Zaktualizuj program Pinthread.</translation>
    </message>
    <message>
        <source>This sign-in belongs to somebody else. Sign in again.</source>
        <translation>To logowanie należy do kogoś innego. Zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Serwer przestał odpowiadać.</translation>
    </message>
    <message>
        <source>The server does not know this sign-in any more. Sign in again.</source>
        <translation>Serwer nie rozpoznaje już tego logowania. Zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>The server does not let you in. Ask whoever runs it.</source>
        <translation>Serwer odmawia dostępu. Zapytaj osobę, która go prowadzi.</translation>
    </message>
    <message>
        <source>The server and this program do not understand each other. Update the older one.</source>
        <translation>Serwer i ten program nie rozumieją się nawzajem. Zaktualizuj starszy z nich.</translation>
    </message>
    <message>
        <source>The server did not understand this program and ended the connection.</source>
        <translation>Serwer nie zrozumiał tego programu i zakończył połączenie.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>Serwer jest uruchamiany ponownie.</translation>
    </message>
    <message>
        <source>The connection was too slow.</source>
        <translation>Połączenie było zbyt wolne.</translation>
    </message>
    <message>
        <source>The server is busy and asked to wait.</source>
        <translation>Serwer jest zajęty i prosi o cierpliwość.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>Utracono połączenie z serwerem.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached.</source>
        <translation>Nie można połączyć się z serwerem %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionBanner</name>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Spróbuj teraz</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>Dołącz do &amp;zespołu…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Connects to the server at once instead of waiting</source>
        <translation>Łączy z serwerem od razu, bez czekania</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>Zalo&amp;guj się…</translation>
    </message>
    <message>
        <source>Asks for the password of your account</source>
        <translation>Pyta o hasło konta</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionWords</name>
    <message>
        <source>Starting…</source>
        <translation>Uruchamianie…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Łączenie…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Brak połączenia</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Brak dostępu</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Brak serwera</translation>
    </message>
    <message>
        <source>You can read everything; changes will fail until the connection is back.</source>
        <translation>Wszystko można czytać; zmiany nie powiodą się, dopóki połączenie nie wróci.</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Brak połączenia.</translation>
    </message>
    <message>
        <source>The server in this program does not let you in.</source>
        <translation>Serwer w tym programie odmawia dostępu.</translation>
    </message>
    <message>
        <source>%1 does not let you in.</source>
        <translation>Serwer %1 odmawia dostępu.</translation>
    </message>
    <message>
        <source>You can look at pictures, and no more.</source>
        <translation>Można tylko oglądać obrazy.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Ponowna próba…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %Ln second(s).</source>
        <translation>
            <numerusform>Następna próba za %Ln sekundę.</numerusform>
            <numerusform>Następna próba za %Ln sekundy.</numerusform>
            <numerusform>Następna próba za %Ln sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Wylogowano</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Sesja na %1 jest zakończona.</translation>
    </message>
    <message>
        <source>What you have seen can still be read, and nothing that you have written is lost. Sign in to go on.</source>
        <translation>To, co już widziano, nadal można czytać, i nic z tego, co napisano, nie przepadnie. Zaloguj się, aby kontynuować.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ContentCache</name>
    <message>
        <source>Pictures cannot be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Nie można przechowywać obrazów do pracy bez połączenia w %1. Sprawdź uprawnienia i wolne miejsce.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationBoard</name>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Żaden program na tym komputerze nie otwiera %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationDelegate</name>
    <message>
        <source>Not sent</source>
        <translation>Niewysłany</translation>
    </message>
    <message>
        <source>Not sent · %1</source>
        <translation>Niewysłany · %1</translation>
    </message>
    <message>
        <source>Sending… · %1</source>
        <translation>Wysyłanie… · %1</translation>
    </message>
    <message>
        <source>Resolved · %1 · %2</source>
        <comment>author, time</comment>
        <translation>Rozwiązany · %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”</source>
        <comment>the words that a conversation is about</comment>
        <translation>Tego już nie ma w tekście: „%1”</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message>
        <source>open</source>
        <translation>otwarty</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>rozwiązany</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wysyłany</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niewysłany</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Wątek %1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nowy wątek</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name of a conversation, its state, its first words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <comment>how a conversation stands</comment>
        <translation>%1, nieprzeczytany</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4, %5</source>
        <comment>name of a conversation, its state, its author, its first words, how many comments</comment>
        <translation>%1, %2, %3: %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln komentarz</numerusform>
            <numerusform>%Ln komentarze</numerusform>
            <numerusform>%Ln komentarzy</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, about words that are not in this text any more, “%3”: %4, %5</source>
        <comment>name of a conversation, its state, the words, its first words, how many comments</comment>
        <translation>%1, %2, o słowach, których już nie ma w tekście, „%3”: %4, %5</translation>
    </message>
    <message>
        <source>Draft about words that are not in this text any more, “%1”: %2</source>
        <comment>the words, what was written about them</comment>
        <translation>Szkic o słowach, których już nie ma w tekście, „%1”: %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Szkic: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationPanel</name>
    <message>
        <source>Number</source>
        <comment>conversations are sorted by it</comment>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>conversations are sorted by it</comment>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <source>Place on the picture</source>
        <comment>conversations are sorted by it</comment>
        <translation>Miejsce na obrazie</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Wątki</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Szukaj w wątkach</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystkie</translation>
    </message>
    <message>
        <source>Nobody has started a conversation yet.</source>
        <translation>Nikt jeszcze nie rozpoczął wątku.</translation>
    </message>
    <message>
        <source>Click on the picture to start a conversation, or drag to mark an area.</source>
        <translation>Kliknij obraz, aby rozpocząć wątek, lub przeciągnij, aby zaznaczyć obszar.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Jeszcze brak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln wątek</numerusform>
            <numerusform>%Ln wątki</numerusform>
            <numerusform>%Ln wątków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 z %Ln wątku</numerusform>
            <numerusform>%1 z %Ln wątków</numerusform>
            <numerusform>%1 z %Ln wątków</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Żaden wątek nie zawiera tego tekstu.</translation>
    </message>
    <message>
        <source>No conversation matches “%1”.</source>
        <translation>Żaden wątek nie pasuje do „%1”.</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Kolejność: %1</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <comment>conversations are sorted by it</comment>
        <translation>Miejsce w tekście</translation>
    </message>
    <message>
        <source>Select some words to start a conversation about them.</source>
        <translation>Zaznacz kilka słów, aby rozpocząć o nich wątek.</translation>
    </message>
    <message>
        <source>Hide this list (%1)</source>
        <comment>its key</comment>
        <translation>Ukryj tę listę (%1)</translation>
    </message>
    <message>
        <source>No conversation passes these filters.</source>
        <translation>Żaden wątek nie spełnia tych filtrów.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln szkic</numerusform>
            <numerusform>%Ln szkice</numerusform>
            <numerusform>%Ln szkiców</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many conversations, how many drafts</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::DraftFile</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Nie można utworzyć folderu %1.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>Inny program blokuje %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts was damaged. It was put aside as %1.</source>
        <translation>Plik z niewysłanymi szkicami był uszkodzony. Odłożono go jako %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts, %1, cannot be read. Drafts will be lost when the program is closed.</source>
        <translation>Nie można odczytać pliku z niewysłanymi szkicami, %1. Szkice przepadną po zamknięciu programu.</translation>
    </message>
    <message>
        <source>Unsent drafts cannot be saved, and will be lost when the program is closed: %1</source>
        <translation>Niewysłanych szkiców nie można zapisać i przepadną po zamknięciu programu: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DraftPins</name>
    <message>
        <source>Draft: %1</source>
        <translation>Szkic: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropFrame</name>
    <message>
        <source>Let go to open it</source>
        <translation>Upuść, aby otworzyć</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropHint</name>
    <message>
        <source>Drop or paste a picture or a text anywhere here to add it</source>
        <translation>Upuść lub wklej obraz albo tekst w dowolnym miejscu, aby go dodać</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperation</name>
    <message>
        <source>The server cannot accept this. Copy your words, then discard it.</source>
        <translation>Serwer nie może tego przyjąć. Skopiuj tekst, a potem odrzuć zmianę.</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter.</source>
        <translation>Tekst jest za długi. Skróć go.</translation>
    </message>
    <message>
        <source>There is no room for more here. Delete something first.</source>
        <translation>Nic więcej się tu nie zmieści. Najpierw coś usuń.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask a moderator.</source>
        <translation>Brak uprawnień do tej czynności. Zapytaj moderatora.</translation>
    </message>
    <message>
        <source>Somebody has deleted this meanwhile.</source>
        <translation>Ktoś w międzyczasie to usunął.</translation>
    </message>
    <message>
        <source>Something else took its place. Discard it and do it anew.</source>
        <translation>To miejsce zajęło coś innego. Odrzuć to i zrób na nowo.</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment, then retry.</source>
        <translation>Zbyt wiele naraz. Poczekaj chwilę i ponów.</translation>
    </message>
    <message>
        <source>The server cannot save anything now. Retry in a moment.</source>
        <translation>Serwer nie może teraz niczego zapisać. Ponów za chwilę.</translation>
    </message>
    <message>
        <source>Not sent: there was no connection. Retry when it is back.</source>
        <translation>Nie wysłano: nie było połączenia. Ponów, gdy wróci.</translation>
    </message>
    <message>
        <source>Not sent: the connection was lost before the server had it.</source>
        <translation>Nie wysłano: połączenie przerwało się, zanim to dotarło do serwera.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationCard</name>
    <message>
        <source>Retry</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>%1 It can be sent again when the connection is back.</source>
        <comment>after a reason</comment>
        <translation>%1 Będzie można wysłać ponownie, gdy wróci połączenie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You are offline. Retry when the connection is back.</source>
        <translation>Brak połączenia. Ponów, gdy wróci.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationList</name>
    <message>
        <source>Not sent</source>
        <translation>Niewysłane</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationWords</name>
    <message>
        <source>This conversation was not started</source>
        <translation>Ten wątek nie został rozpoczęty</translation>
    </message>
    <message>
        <source>This comment was not sent</source>
        <translation>Ten komentarz nie został wysłany</translation>
    </message>
    <message>
        <source>This change was not saved</source>
        <translation>Ta zmiana nie została zapisana</translation>
    </message>
    <message>
        <source>A comment was not deleted</source>
        <translation>Komentarz nie został usunięty</translation>
    </message>
    <message>
        <source>The pin was not moved</source>
        <translation>Pinezka nie została przeniesiona</translation>
    </message>
    <message>
        <source>The conversation was not resolved</source>
        <translation>Wątek nie został rozwiązany</translation>
    </message>
    <message>
        <source>The conversation was not reopened</source>
        <translation>Wątek nie został wznowiony</translation>
    </message>
    <message>
        <source>The conversation was not deleted</source>
        <translation>Wątek nie został usunięty</translation>
    </message>
    <message>
        <source>The highlight was not moved</source>
        <translation>Wyróżnienie nie zostało przeniesione</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsDialog</name>
    <message>
        <source>Not sent</source>
        <translation>Niewysłane</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsModel</name>
    <message>
        <source>%1 · New pin</source>
        <comment>name of a picture</comment>
        <translation>%1 · Nowa pinezka</translation>
    </message>
    <message>
        <source>%1 · Pin %2</source>
        <comment>name of a picture, number</comment>
        <translation>%1 · Pinezka %2</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4</source>
        <comment>what failed, where, when; why</comment>
        <translation>%1, %2, %3. %4</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4. %5</source>
        <comment>what failed, where, when: its words; why</comment>
        <translation>%1, %2, %3: %4. %5</translation>
    </message>
    <message>
        <source>%1 · New highlight</source>
        <comment>name of a text</comment>
        <translation>%1 · Nowe wyróżnienie</translation>
    </message>
    <message>
        <source>Not open here</source>
        <translation>Nie jest tu otwarte</translation>
    </message>
    <message>
        <source>%1 · Highlight %2</source>
        <comment>name of a text, number</comment>
        <translation>%1 · Wyróżnienie %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message>
        <source>Not sent</source>
        <translation>Niewysłane</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Wszystko wysłano.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Odrzuć wszystkie…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Ponów wszystkie</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Przejdź tam</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Ponów</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>Odrzucić trwale %Ln zmianę? To, co w niej napisano, przepadnie.</numerusform>
            <numerusform>Odrzucić trwale %Ln zmiany? To, co w nich napisano, przepadnie.</numerusform>
            <numerusform>Odrzucić trwale %Ln zmian? To, co w nich napisano, przepadnie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Kopiuj tekst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent</source>
        <translation>
            <numerusform>%Ln niewysłana zmiana</numerusform>
            <numerusform>%Ln niewysłane zmiany</numerusform>
            <numerusform>%Ln niewysłanych zmian</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Everything is kept here; it can be sent again when the connection is back.</source>
        <translation>Brak połączenia. Wszystko jest tu zachowane; będzie można wysłać ponownie, gdy wróci połączenie.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation>
            <numerusform>Ponów %Ln</numerusform>
            <numerusform>Ponów %Ln</numerusform>
            <numerusform>Ponów %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Odrzuć %Ln…</numerusform>
            <numerusform>Odrzuć %Ln…</numerusform>
            <numerusform>Odrzuć %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::FilterChip</name>
    <message>
        <source>%1, %2</source>
        <comment>what a button chooses, of how many</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::HighlightAccessible</name>
    <message>
        <source>New highlight: %1</source>
        <translation>Nowe wyróżnienie: %1</translation>
    </message>
    <message>
        <source>Highlight %1: %2</source>
        <translation>Wyróżnienie %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Rozwiązane</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Jeszcze niewysłane</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Nie udało się wysłać</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s)</source>
        <translation>
            <numerusform>%Ln pinezka</numerusform>
            <numerusform>%Ln pinezki</numerusform>
            <numerusform>%Ln pinezek</numerusform>
        </translation>
    </message>
    <message>
        <source>Region from %1 % to %2 % from the left, and from %3 % to %4 % from the top</source>
        <translation>Obszar od %1% do %2% od lewej i od %3% do %4% od góry</translation>
    </message>
    <message>
        <source>%1 % from the left, %2 % from the top</source>
        <translation>%1% od lewej, %2% od góry</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageDecoder</name>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Nie można otworzyć tego pliku: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>Za mało pamięci, aby otworzyć ten obraz.</translation>
    </message>
    <message>
        <source>This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or downloaded to the end.</source>
        <translation>Ten obraz %1 jest niekompletny: plik kończy się przed końcem obrazu. Być może nie skopiowano lub nie pobrano go w całości.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged and cannot be opened.</source>
        <translation>Ten obraz %1 jest uszkodzony i nie można go otworzyć.</translation>
    </message>
    <message>
        <source>This SVG picture takes too long to draw.</source>
        <translation>Rysowanie tego obrazu SVG trwa zbyt długo.</translation>
    </message>
    <message>
        <source>This SVG picture is too complicated to be opened.</source>
        <translation>Ten obraz SVG jest zbyt skomplikowany, aby go otworzyć.</translation>
    </message>
    <message>
        <source>This SVG picture cannot be opened: it contains itself.</source>
        <translation>Nie można otworzyć tego obrazu SVG: zawiera sam siebie.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageProbe</name>
    <message>
        <source>This file is empty.</source>
        <translation>Ten plik jest pusty.</translation>
    </message>
    <message>
        <source>This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP, TIFF and SVG, and looks at what is in a file, not at its name.</source>
        <translation>To nie jest obraz, który Pinthread może otworzyć. Otwiera PNG, JPEG, GIF, BMP, WebP, TIFF i SVG, a sprawdza zawartość pliku, nie jego nazwę.</translation>
    </message>
    <message>
        <source>Pictures of the kind %1 cannot be opened here, because Qt&apos;s image format plugins are not installed.</source>
        <translation>Nie można tu otwierać obrazów typu %1, ponieważ nie zainstalowano wtyczek formatów obrazów Qt.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged: its beginning cannot be read.</source>
        <translation>Ten obraz %1 jest uszkodzony: nie można odczytać jego początku.</translation>
    </message>
    <message>
        <source>This picture is too large: its file has %1, and Pinthread opens SVG files of up to %2.</source>
        <translation>Ten obraz jest za duży: jego plik ma %1, a Pinthread otwiera pliki SVG do %2.</translation>
    </message>
    <message>
        <source>This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of up to %4 megapixels.</source>
        <translation>Ten obraz jest za duży: %1 × %2 pikseli to %3 megapikseli, a Pinthread otwiera obrazy do %4 megapikseli.</translation>
    </message>
    <message>
        <source>This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread allows %4.</source>
        <translation>Ten obraz jest za duży: otwarcie jego %1 × %2 pikseli wymaga %3 pamięci, a Pinthread dopuszcza %4.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Nie można otworzyć tego pliku: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationForm</name>
    <message>
        <source>&amp;Everything in my library</source>
        <translation>&amp;Całą moją bibliotekę</translation>
    </message>
    <message>
        <source>Look and comment</source>
        <translation>Oglądać i komentować</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Tylko oglądać</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dzień</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 tydzień</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dni</translation>
    </message>
    <message>
        <source>As long as I do not revoke it</source>
        <translation>Do unieważnienia</translation>
    </message>
    <message>
        <source>To recognise it by; only you see this</source>
        <translation>Do rozpoznania; widoczne tylko tutaj</translation>
    </message>
    <message>
        <source>Share:</source>
        <translation>Udostępnij:</translation>
    </message>
    <message>
        <source>Guests &amp;may:</source>
        <translation>&amp;Goście mogą:</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>&amp;Ważność:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notatka:</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>&amp;Tylko „%1”</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationLink</name>
    <message>
        <source>This invitation link says one thing twice. Ask for a new one.</source>
        <translation>Ten link z zaproszeniem mówi jedną rzecz dwa razy. Poproś o nowy.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing or damaged. Copy it once more, all of it.</source>
        <translation>Brakuje końca tego linku z zaproszeniem lub jest on uszkodzony. Skopiuj go jeszcze raz, w całości.</translation>
    </message>
    <message>
        <source>There is nothing here yet. Paste the whole invitation link.</source>
        <translation>Jeszcze nic tu nie ma. Wklej cały link z zaproszeniem.</translation>
    </message>
    <message>
        <source>This is too long for an invitation link. Copy the link alone.</source>
        <translation>To zbyt długie na link z zaproszeniem. Skopiuj sam link.</translation>
    </message>
    <message>
        <source>This is not an invitation link: those begin with pinthread://.</source>
        <translation>To nie jest link z zaproszeniem: takie zaczynają się od pinthread://.</translation>
    </message>
    <message>
        <source>This invitation link is damaged. Copy it once more, all of it.</source>
        <translation>Ten link z zaproszeniem jest uszkodzony. Skopiuj go jeszcze raz, w całości.</translation>
    </message>
    <message>
        <source>Do not trust this link: it hides which server it leads to. Ask for a new one.</source>
        <translation>Nie ufaj temu linkowi: ukrywa, do którego serwera prowadzi. Poproś o nowy.</translation>
    </message>
    <message>
        <source>This invitation link does not say where the server is. Ask for a new one.</source>
        <translation>Ten link z zaproszeniem nie mówi, gdzie jest serwer. Poproś o nowy.</translation>
    </message>
    <message>
        <source>The server&apos;s port is missing in this invitation link. Copy it once more, all of it.</source>
        <translation>W tym linku z zaproszeniem brakuje portu serwera. Skopiuj go jeszcze raz, w całości.</translation>
    </message>
    <message>
        <source>What this invitation link is about cannot be read. Copy it once more, all of it.</source>
        <translation>Nie można odczytać, czego dotyczy ten link z zaproszeniem. Skopiuj go jeszcze raz, w całości.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing. Copy it once more, all of it.</source>
        <translation>Brakuje końca tego linku z zaproszeniem. Skopiuj go jeszcze raz, w całości.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Zaproszenia</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationPreview</name>
    <message>
        <source>On %1. Whether you may write there or only look, you see when you are in.</source>
        <comment>the address of a computer</comment>
        <translation>Na %1. Czy można tam pisać, czy tylko oglądać, okaże się po wejściu.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationRow</name>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj link</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Unieważnij…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinDialog</name>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Dołącz</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Paste the invitation link that you were sent, or write the address of your team&apos;s server. Whoever runs that can tell you the address and, if it asks for one, the secret.</source>
        <translation>Wklej otrzymany link z zaproszeniem albo wpisz adres serwera swojego zespołu. Adres i, jeśli jest wymagany, tajny klucz zna osoba, która prowadzi serwer.</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Tylko jeśli serwer o niego pyta</translation>
    </message>
    <message>
        <source>&amp;Link or address:</source>
        <translation>&amp;Link lub adres:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Twoje &amp;imię:</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>Tajny &amp;klucz:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Anuluj</translation>
    </message>
    <message>
        <source>You have copied an invitation: %1</source>
        <translation>W schowku jest zaproszenie: %1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Użyj go</translation>
    </message>
    <message>
        <source>Paste the link, or write the address of your team&apos;s server.</source>
        <translation>Wklej link albo wpisz adres serwera swojego zespołu.</translation>
    </message>
    <message>
        <source>Write the name that the others shall see.</source>
        <translation>Wpisz imię, które mają widzieć inni.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Dołączanie…</translation>
    </message>
    <message>
        <source>I have an &amp;account on this server</source>
        <translation>Mam konto na tym se&amp;rwerze</translation>
    </message>
    <message>
        <source>Only if the server has several</source>
        <translation>Tylko jeśli serwer ma ich kilka</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>L&amp;ogin:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Hasło:</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>&amp;Zespół:</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>You were signed out. With your password you go on where you were; nothing that you have written is lost.</source>
        <translation>Sesja została zakończona. Po podaniu hasła można kontynuować w tym samym miejscu; nic z tego, co napisano, nie przepadnie.</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>Zalo&amp;guj się</translation>
    </message>
    <message>
        <source>Write the login that you were given.</source>
        <translation>Wpisz otrzymany login.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Wpisz hasło.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinWords</name>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
    <message>
        <source>Nobody answers at %1. You have to be in the same network, and whoever invited you has to be sharing right now: ask them, and try again.</source>
        <translation>Nikt nie odpowiada pod adresem %1. Trzeba być w tej samej sieci, a osoba, która wysłała zaproszenie, musi właśnie udostępniać: zapytaj ją i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>%1 does not know this invitation. Copy the link once more, all of it, or ask for a new one.</source>
        <translation>%1 nie zna tego zaproszenia. Skopiuj link jeszcze raz, w całości, albo poproś o nowy.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Pinthread that this one understands. Both should have the same version.</source>
        <translation>To, co odpowiada pod adresem %1, nie jest Pinthreadem, który ten program rozumie. Oba powinny mieć tę samą wersję.</translation>
    </message>
    <message>
        <source>%1 has another version of Pinthread, and the two do not understand each other. Update the older one.</source>
        <translation>%1 ma inną wersję Pinthreada i oba programy nie rozumieją się nawzajem. Zaktualizuj starszy z nich.</translation>
    </message>
    <message>
        <source>Everything in a library</source>
        <translation>Wszystko z biblioteki</translation>
    </message>
    <message>
        <source>A picture or a text</source>
        <translation>Obraz lub tekst</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryController</name>
    <message>
        <source>You are offline, so nothing was changed. Try again when the connection is back.</source>
        <translation>Brak połączenia, więc niczego nie zmieniono. Spróbuj ponownie, gdy wróci.</translation>
    </message>
    <message>
        <source>“%1” was not renamed to “%2”. %3</source>
        <comment>old name, new name, reason</comment>
        <translation>Nie zmieniono nazwy „%1” na „%2”. %3</translation>
    </message>
    <message>
        <source>“%1” was not removed. %2</source>
        <comment>name, reason</comment>
        <translation>Nie usunięto „%1”. %2</translation>
    </message>
    <message>
        <source>“%1” could not be brought back. %2</source>
        <comment>name, reason</comment>
        <translation>Nie udało się przywrócić „%1”. %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryHeader</name>
    <message>
        <source>Library</source>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Szukaj po nazwie</translation>
    </message>
    <message>
        <source>Search the library by name</source>
        <translation>Szukaj w bibliotece po nazwie</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Wróć do obrazów</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>&amp;Recent first</source>
        <translation>&amp;Najnowsze najpierw</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Według n&amp;azwy</translation>
    </message>
    <message>
        <source>Open a picture or text…</source>
        <translation>Otwórz obraz lub tekst…</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Kolejność: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something new</source>
        <translation>
            <numerusform>%Ln z nowościami</numerusform>
            <numerusform>%Ln z nowościami</numerusform>
            <numerusform>%Ln z nowościami</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counts</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elementy</numerusform>
            <numerusform>%Ln elementów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Biblioteka</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Z&amp;mień nazwę</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>Oznacz jako &amp;przeczytany</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Usuń…</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryModel</name>
    <message>
        <source>last change %1</source>
        <translation>ostatnia zmiana %1</translation>
    </message>
    <message>
        <source>open in this program</source>
        <translation>otwarty w tym programie</translation>
    </message>
    <message>
        <source>not available offline</source>
        <translation>niedostępny bez połączenia</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a card that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>shared on this network</source>
        <translation>udostępniany w tej sieci</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Biblioteka</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Looking for your pictures…</source>
        <translation>Szukanie obrazów…</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Nic tu nie nazywa się „%1”.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>You cannot rename anything here: whoever invited you can.</source>
        <translation>Nie można tu zmieniać nazw: może to zrobić osoba, która wysłała zaproszenie.</translation>
    </message>
    <message>
        <source>Only whoever added something can remove it, or somebody who moderates here.</source>
        <translation>Usunąć coś może tylko osoba, która to dodała, albo ktoś, kto tu moderuje.</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln nowy</numerusform>
            <numerusform>%Ln nowe</numerusform>
            <numerusform>%Ln nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowy</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Brak wątków</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln otwarty</numerusform>
            <numerusform>%Ln otwarte</numerusform>
            <numerusform>%Ln otwartych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln rozwiązany</numerusform>
            <numerusform>%Ln rozwiązane</numerusform>
            <numerusform>%Ln rozwiązanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>Otwarte: %1 z %Ln</numerusform>
            <numerusform>Otwarte: %1 z %Ln</numerusform>
            <numerusform>Otwarte: %1 z %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <comment>width, height, size of the file</comment>
        <translation>%1 × %2 pikseli, %3</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Dodano: %1</translation>
    </message>
    <message>
        <source>Added by %1: %2</source>
        <translation>Dodane przez: %1, %2</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Ostatnia zmiana: %1</translation>
    </message>
    <message>
        <source>Opened here: %1</source>
        <translation>Otwarto tutaj: %1</translation>
    </message>
    <message>
        <source>Not available offline</source>
        <translation>Niedostępny bez połączenia</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %Ln conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>Usunąć z biblioteki u wszystkich „%1” i jego %Ln wątek?</numerusform>
            <numerusform>Usunąć z biblioteki u wszystkich „%1” i jego %Ln wątki?</numerusform>
            <numerusform>Usunąć z biblioteki u wszystkich „%1” i jego %Ln wątków?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from everybody&apos;s library?</source>
        <translation>Usunąć „%1” z biblioteki u wszystkich?</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Można to cofnąć.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>%Ln inny wybrany obraz zostaje, ponieważ może go usunąć tylko ktoś inny.</numerusform>
            <numerusform>%Ln inne wybrane obrazy zostają, ponieważ może je usunąć tylko ktoś inny.</numerusform>
            <numerusform>%Ln innych wybranych obrazów zostaje, ponieważ może je usunąć tylko ktoś inny.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>Usunięto „%1”.</translation>
    </message>
    <message>
        <source>This is the library as last seen: %1.</source>
        <translation>To jest biblioteka w stanie z ostatniego połączenia: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>Usunąć z biblioteki u wszystkich %Ln element i to, co na nim napisano?</numerusform>
            <numerusform>Usunąć z biblioteki u wszystkich %Ln elementy i to, co na nich napisano?</numerusform>
            <numerusform>Usunąć z biblioteki u wszystkich %Ln elementów i to, co na nich napisano?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln item(s).</source>
        <translation>
            <numerusform>Usunięto %Ln element.</numerusform>
            <numerusform>Usunięto %Ln elementy.</numerusform>
            <numerusform>Usunięto %Ln elementów.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared: others on this network can open it</source>
        <translation>Udostępniane: inne osoby w tej sieci mogą to otworzyć</translation>
    </message>
</context>
<context>
    <name>Pinthread::LinkBox</name>
    <message>
        <source>Send this &amp;link to whoever you want to see it:</source>
        <translation>Wyślij ten &amp;link każdej osobie, która ma to zobaczyć:</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Link z zaproszeniem</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj link</translation>
    </message>
    <message>
        <source>&amp;Address of this computer:</source>
        <translation>&amp;Adres tego komputera:</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adres tego komputera</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
</context>
<context>
    <name>Pinthread::MainWindow</name>
    <message>
        <source>Sample</source>
        <translation>Przykład</translation>
    </message>
    <message>
        <source>%1 – Pinthread</source>
        <translation>%1 – Pinthread</translation>
    </message>
    <message>
        <source>Pinthread</source>
        <translation>Pinthread</translation>
    </message>
    <message>
        <source>About Pinthread</source>
        <translation>O programie Pinthread</translation>
    </message>
    <message>
        <source>Pinthread %1

Discuss pictures and texts at the exact spot that is meant.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Pinthread %1

Omawiaj obrazy i teksty dokładnie w tym miejscu, o które chodzi.

Wolne oprogramowanie na licencji GNU General Public License w wersji 3 lub nowszej.</translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message>
        <source>New pin: %1</source>
        <translation>Nowa pinezka: %1</translation>
    </message>
    <message>
        <source>Pin %1: %2</source>
        <translation>Pinezka %1: %2</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Nieprzeczytana</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln pin(s) on one spot</source>
        <translation>
            <numerusform>Jedna z %Ln pinezki w jednym miejscu</numerusform>
            <numerusform>Jedna z %Ln pinezek w jednym miejscu</numerusform>
            <numerusform>Jedna z %Ln pinezek w jednym miejscu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message>
        <source>Open</source>
        <translation>Otwarta</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Rozwiązana</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Jeszcze niewysłana</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Nie udało się wysłać</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Nieprzeczytana</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s) on one spot</source>
        <translation>
            <numerusform>%Ln pinezka w jednym miejscu</numerusform>
            <numerusform>%Ln pinezki w jednym miejscu</numerusform>
            <numerusform>%Ln pinezek w jednym miejscu</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to spread them out</source>
        <translation>Kliknij, aby je rozsunąć</translation>
    </message>
</context>
<context>
    <name>Pinthread::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ukryj</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameBar</name>
    <message>
        <source>Others see you as</source>
        <translation>Inni widzą Cię jako</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Używaj tego imienia</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>To widzą inni obok tego, co piszesz.</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameEditor</name>
    <message>
        <source>New name</source>
        <translation>Nowa nazwa</translation>
    </message>
</context>
<context>
    <name>Pinthread::NoServer</name>
    <message>
        <source>This program was built without a server of its own. Join a team.</source>
        <translation>Ten program zbudowano bez własnego serwera. Dołącz do zespołu.</translation>
    </message>
</context>
<context>
    <name>Pinthread::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Uwaga</translation>
    </message>
</context>
<context>
    <name>Pinthread::OfflineCache</name>
    <message>
        <source>What you see now cannot be kept for working offline: %1 cannot be written. Free some space.</source>
        <translation>Tego, co teraz widać, nie można zachować do pracy bez połączenia: nie można zapisać %1. Zwolnij trochę miejsca.</translation>
    </message>
    <message>
        <source>Part of what was kept for working offline could not be read. It comes again from the server.</source>
        <translation>Nie udało się odczytać części danych zachowanych do pracy bez połączenia. Zostaną ponownie pobrane z serwera.</translation>
    </message>
    <message>
        <source>What you see from now on is not kept for working offline: %1 cannot be written. Check its permissions.</source>
        <translation>To, co będzie widać od teraz, nie jest zachowywane do pracy bez połączenia: nie można zapisać %1. Sprawdź uprawnienia.</translation>
    </message>
    <message>
        <source>Nothing can be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Nie można niczego zachować do pracy bez połączenia w %1. Sprawdź uprawnienia i wolne miejsce.</translation>
    </message>
    <message>
        <source>What was kept for working offline is of a newer version of Pinthread. It is put aside as %1 and comes again from the server.</source>
        <translation>Dane zachowane do pracy bez połączenia pochodzą z nowszej wersji Pinthreada. Odłożono je jako %1 i zostaną ponownie pobrane z serwera.</translation>
    </message>
    <message>
        <source>What was kept for working offline could not be read. It is put aside as %1 and comes again from the server.</source>
        <translation>Nie udało się odczytać danych zachowanych do pracy bez połączenia. Odłożono je jako %1 i zostaną ponownie pobrane z serwera.</translation>
    </message>
</context>
<context>
    <name>Pinthread::OpeningBar</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Cancel opening the picture</source>
        <translation>Anuluj otwieranie obrazu</translation>
    </message>
    <message>
        <source>Opening… %1 %</source>
        <translation>Otwieranie… %1%</translation>
    </message>
</context>
<context>
    <name>Pinthread::OperationStore</name>
    <message>
        <source>Unsent changes cannot be kept: the folder %1 cannot be made. Check its permissions and the free space.</source>
        <translation>Nie można zachować niewysłanych zmian: nie można utworzyć folderu %1. Sprawdź uprawnienia i wolne miejsce.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be kept in %1. Check its permissions and the free space.</source>
        <translation>Nie można zachować niewysłanych zmian w %1. Sprawdź uprawnienia i wolne miejsce.</translation>
    </message>
    <message>
        <source>Unsent changes were written by a newer version of Pinthread. They are kept in %1; open them with that version.</source>
        <translation>Niewysłane zmiany zapisała nowsza wersja Pinthreada. Są zachowane w %1; otwórz je w tamtej wersji.</translation>
    </message>
    <message>
        <source>The file of unsent changes could not be read. It is kept as %1.</source>
        <translation>Nie udało się odczytać pliku niewysłanych zmian. Jest zachowany jako %1.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be saved on this computer (%1). Free some space; until then they are lost when you close the program.</source>
        <translation>Niewysłanych zmian nie można zapisać na tym komputerze (%1). Zwolnij trochę miejsca; do tego czasu przepadną po zamknięciu programu.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Obrazy (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Wszystkie pliki (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or a picture file, and try again.</source>
        <translation>W schowku nie ma obrazu. Skopiuj obraz lub plik z obrazem i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Otwórz obrazy i teksty</translation>
    </message>
    <message>
        <source>Pictures and texts (%1)</source>
        <translation>Obrazy i teksty (%1)</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Teksty (%1)</translation>
    </message>
    <message>
        <source>There was no picture and no text in what you dropped.</source>
        <translation>W upuszczonych danych nie było obrazu ani tekstu.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureReader</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Nie udało się otworzyć %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not kept on this computer any more.</source>
        <translation>Na tym komputerze nie ma już %1.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been deleted, moved or renamed.</source>
        <translation>Nie ma pliku %1. Mógł zostać usunięty, przeniesiony lub mieć zmienioną nazwę.</translation>
    </message>
    <message>
        <source>The picture on the clipboard could not be read.</source>
        <translation>Nie udało się odczytać obrazu ze schowka.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Nie udało się odczytać %1: %2.</translation>
    </message>
    <message>
        <source>The copy of %1 that was kept here is damaged.</source>
        <translation>Przechowywana tu kopia %1 jest uszkodzona.</translation>
    </message>
    <message>
        <source>Pinthread cannot open %1. It opens pictures (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) and texts (plain text, Markdown, HTML).</source>
        <translation>Pinthread nie może otworzyć %1. Otwiera obrazy (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) i teksty (zwykły tekst, Markdown, HTML).</translation>
    </message>
    <message>
        <source>%1 is a folder. Open the pictures and texts in it instead.</source>
        <translation>%1 to folder. Otwórz znajdujące się w nim obrazy i teksty.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureSource</name>
    <message>
        <source>Pasted picture, %1</source>
        <translation>Wklejony obraz, %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureTabBar</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Otwarte obrazy i teksty</translation>
    </message>
</context>
<context>
    <name>Pinthread::ProfileWords</name>
    <message>
        <source>Nothing can be written to %1. Choose another directory with --profile.</source>
        <translation>Nie można niczego zapisać w %1. Wybierz inny katalog za pomocą --profile.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
</context>
<context>
    <name>Pinthread::Program</name>
    <message>
        <source>The Pinthread that was started first does not answer. What you do here is kept; which windows and pictures are open here is not.</source>
        <translation>Pinthread uruchomiony jako pierwszy nie odpowiada. To, co tu zrobisz, zostanie zachowane; to, które okna i obrazy są tu otwarte, nie.</translation>
    </message>
    <message>
        <source>Pinthread is open already, and you are called %1 in it. You can change your name in the settings.</source>
        <translation>Pinthread jest już otwarty i używa imienia %1. Imię można zmienić w ustawieniach.</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>U&amp;stawienia…</translation>
    </message>
    <message>
        <source>You have left the team. What was open there is closed here.</source>
        <translation>Opuszczono zespół. To, co było w nim otwarte, zostało tu zamknięte.</translation>
    </message>
    <message>
        <source>You are in the team %1 now. What was open is closed, and nobody there has seen it.</source>
        <translation>Jesteś teraz w zespole %1. To, co było otwarte, zamknięto i nikt z zespołu tego nie widział.</translation>
    </message>
    <message>
        <source>&amp;Open it there</source>
        <translation>O&amp;twórz tam</translation>
    </message>
    <message>
        <source>Login and password do not belong together. Check them, and the team if you have written one.</source>
        <translation>Login i hasło do siebie nie pasują. Sprawdź je, a także zespół, jeśli jest podany.</translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minutę temu</numerusform>
            <numerusform>%Ln minuty temu</numerusform>
            <numerusform>%Ln minut temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln godzinę temu</numerusform>
            <numerusform>%Ln godziny temu</numerusform>
            <numerusform>%Ln godzin temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln dzień temu</numerusform>
            <numerusform>%Ln dni temu</numerusform>
            <numerusform>%Ln dni temu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
</context>
<context>
    <name>Pinthread::SelectionPrompt</name>
    <message>
        <source>Start a conversation</source>
        <translation>Rozpocznij wątek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>About the selected words</source>
        <translation>O zaznaczonych słowach</translation>
    </message>
</context>
<context>
    <name>Pinthread::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Twoje &amp;imię:</translation>
    </message>
    <message>
        <source>This is what others see. On a team&apos;s server another name is another person: what you have written so far stays under the old one.</source>
        <translation>To widzą inni. Na serwerze zespołu inne imię to inna osoba: wszystko, co napisano do tej pory, pozostaje pod starym.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Język:</translation>
    </message>
    <message>
        <source>&amp;Size of pins:</source>
        <translation>&amp;Rozmiar pinezek:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number, percent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Of the picture&apos;s width. Pins never become too small to hit, or so large that they cover it.</source>
        <translation>Szerokości obrazu. Pinezki nigdy nie są tak małe, by nie dało się w nie trafić, ani tak duże, by zasłaniały obraz.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <source>How large pins are on a picture</source>
        <translation>Rozmiar pinezek na obrazie</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Język systemu</translation>
    </message>
    <message>
        <source>&amp;Offer a conversation after:</source>
        <translation>&amp;Proponuj wątek po:</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number, seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long words of a text stay selected with the mouse before a conversation about them is offered. With the keyboard, Enter offers it at once.</source>
        <translation>Jak długo słowa tekstu pozostają zaznaczone myszą, zanim zostanie zaproponowany wątek o nich. Na klawiaturze Enter proponuje go od razu.</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Domyślne</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShareDialog</name>
    <message>
        <source>Share on this network</source>
        <translation>Udostępnij w tej sieci</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Przestań udostępniać…</translation>
    </message>
    <message>
        <source>Another link…</source>
        <translation>Kolejny link…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Zaproszenia</translation>
    </message>
    <message>
        <source>Invitations that work again when you share again</source>
        <translation>Zaproszenia, które zadziałają po ponownym udostępnieniu</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Uruchamianie…</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Tworzenie linku…</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Utwórz link</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Udostępnij ponownie</translation>
    </message>
    <message>
        <source>Another link</source>
        <translation>Kolejny link</translation>
    </message>
    <message>
        <source>Shared on this network</source>
        <translation>Udostępniane w tej sieci</translation>
    </message>
    <message>
        <source>Each link can be revoked by itself.</source>
        <translation>Każdy link można unieważnić osobno.</translation>
    </message>
    <message>
        <source>For as long as this program runs, or until you stop.</source>
        <translation>Dopóki ten program działa lub do zatrzymania udostępniania.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zatrzymywanie…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Przestań udostępniać</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Udostępniaj dalej</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Unieważnij</translation>
    </message>
    <message>
        <source>Look at pictures and texts together</source>
        <translation>Oglądajcie obrazy i teksty razem</translation>
    </message>
    <message>
        <source>Others in this network can look at your pictures and texts with you, while this program runs. Everything stays on this computer and on theirs.</source>
        <translation>Inne osoby w tej sieci mogą oglądać z Tobą Twoje obrazy i teksty, dopóki ten program działa. Wszystko pozostaje na tym komputerze i na ich komputerach.</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingController</name>
    <message>
        <source>The link was not made. %1</source>
        <comment>reason</comment>
        <translation>Link nie został utworzony. %1</translation>
    </message>
    <message>
        <source>The invitation was not revoked, its link still works. %1</source>
        <comment>reason</comment>
        <translation>Zaproszenie nie zostało unieważnione, jego link nadal działa. %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message>
        <source>Everything</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>tylko do odczytu</translation>
    </message>
    <message>
        <source>may comment</source>
        <translation>może komentować</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>bezterminowo</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>wygasło</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>do %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>jeszcze nieużyte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln gość</numerusform>
            <numerusform>%Ln gości</numerusform>
            <numerusform>%Ln gości</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Revoke the invitation to everything?</source>
        <translation>Unieważnić zaproszenie do wszystkiego?</translation>
    </message>
    <message>
        <source>Revoke the invitation “%1”?</source>
        <translation>Unieważnić zaproszenie „%1”?</translation>
    </message>
    <message>
        <source>Revoke the invitation to “%1”?</source>
        <translation>Unieważnić zaproszenie do „%1”?</translation>
    </message>
    <message>
        <source>Its link will never work again.</source>
        <translation>Jego link już nigdy nie zadziała.</translation>
    </message>
    <message>
        <source>Whoever came by it loses the connection at once, and its link will never work again. What they wrote stays.</source>
        <translation>Kto z niego skorzystał, od razu utraci połączenie, a jego link już nigdy nie zadziała. To, co napisano, pozostanie.</translation>
    </message>
    <message>
        <source>Stop sharing? Links that were not revoked work again when you share again.</source>
        <translation>Przestać udostępniać? Linki, których nie unieważniono, zadziałają po ponownym udostępnieniu.</translation>
    </message>
    <message>
        <source>Stop sharing? Everybody who came over the network loses the connection at once. What they wrote stays, and links that were not revoked work again when you share again.</source>
        <translation>Przestać udostępniać? Wszyscy, którzy przyszli przez sieć, od razu utracą połączenie. To, co napisali, pozostanie, a linki, których nie unieważniono, zadziałają po ponownym udostępnieniu.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Nikogo innego jeszcze tu nie ma.</translation>
    </message>
    <message>
        <source>%1 is here now.</source>
        <translation>%1 jest tu teraz.</translation>
    </message>
    <message>
        <source>%1 and %2 are here now.</source>
        <translation>%1 i %2 są tu teraz.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 are here now.</source>
        <translation>%1, %2 i %3 są tu teraz.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s) are here now.</source>
        <translation>
            <numerusform>%1 i %Ln inna osoba są tu teraz.</numerusform>
            <numerusform>%1 i %Ln inne osoby są tu teraz.</numerusform>
            <numerusform>%1 i %Ln innych osób jest tu teraz.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in. After that, try another address.</source>
        <translation>Jeśli inni nie mogą się połączyć: muszą być w tej samej sieci co ten komputer, a jego zapora musi przepuszczać port TCP %1. Potem spróbuj innego adresu.</translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in.</source>
        <translation>Jeśli inni nie mogą się połączyć: muszą być w tej samej sieci co ten komputer, a jego zapora musi przepuszczać port TCP %1.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, reads what was said there, and can join in.</source>
        <translation>Kto ma link, widzi wszystko w bibliotece, także to, co dodasz później, czyta, co tam napisano, i może brać udział.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, and reads what was said there.</source>
        <translation>Kto ma link, widzi wszystko w bibliotece, także to, co dodasz później, i czyta, co tam napisano.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, reads what was said on it, and can join in.</source>
        <translation>Kto ma link, widzi tylko to, czyta, co o tym napisano, i może brać udział.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, and reads what was said on it.</source>
        <translation>Kto ma link, widzi tylko to i czyta, co o tym napisano.</translation>
    </message>
    <message>
        <source>One picture or text</source>
        <translation>Jeden obraz lub tekst</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>Unieważnić to zaproszenie?</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Podczas pisania</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Nowy wiersz</translation>
    </message>
    <message>
        <source>Put it away and keep the draft</source>
        <translation>Zamknij i zachowaj szkic</translation>
    </message>
    <message>
        <source>Edit your last comment</source>
        <translation>Edytuj swój ostatni komentarz</translation>
    </message>
    <message>
        <source>On a picture or text</source>
        <translation>Na obrazie lub w tekście</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Powiększ lub pomniejsz przy wskaźniku</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Kółko</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Przesuń obraz</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Spacja+Przeciąganie</translation>
    </message>
    <message>
        <source>Search in a text</source>
        <translation>Szukaj w tekście</translation>
    </message>
    <message>
        <source>Discuss the selected words</source>
        <translation>Omów zaznaczone słowa</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> lub </translation>
    </message>
</context>
<context>
    <name>Pinthread::StartPage</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Upuść tutaj obraz</translation>
    </message>
    <message>
        <source>&amp;Open a picture or text…</source>
        <translation>O&amp;twórz obraz lub tekst…</translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>W&amp;róć do obrazów</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>W&amp;ypróbuj przykład</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>&amp;Dołącz do zespołu…</translation>
    </message>
    <message>
        <source>You can also paste a picture</source>
        <translation>Obraz można też wkleić</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Zespół: %1</translation>
    </message>
    <message>
        <source>Then click the spot you mean, and write. A text is welcome as well: select the words you mean. Whoever has the same thing open sees it at once.</source>
        <translation>Potem kliknij miejsce, o które chodzi, i pisz. Może to być też tekst: zaznacz słowa. Każdy, kto ma otwarte to samo, od razu to zobaczy.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>To widzą inni obok tego, co piszesz.</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Inni widzą Cię jako</translation>
    </message>
</context>
<context>
    <name>Pinthread::StartQuestion</name>
    <message>
        <source>Pinthread</source>
        <translation>Pinthread</translation>
    </message>
    <message>
        <source>Pinthread is running already, but it does not answer.</source>
        <translation>Pinthread jest już uruchomiony, ale nie odpowiada.</translation>
    </message>
    <message>
        <source>It may be busy. You can wait for it, or start a second one beside it: nothing of what either of them keeps is lost, but the second one begins with an empty window.</source>
        <translation>Być może jest zajęty. Można na niego zaczekać albo uruchomić obok drugi: nic z tego, co przechowują, nie przepadnie, ale drugi zacznie z pustym oknem.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>Z&amp;aczekaj</translation>
    </message>
    <message>
        <source>&amp;Start anyway</source>
        <translation>&amp;Uruchom mimo to</translation>
    </message>
</context>
<context>
    <name>Pinthread::SyncController</name>
    <message>
        <source>This is not open any more.</source>
        <translation>To już nie jest otwarte.</translation>
    </message>
    <message>
        <source>This is empty, or holds something that cannot be sent.</source>
        <translation>To jest puste albo zawiera coś, czego nie można wysłać.</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>Nie ma już niczego do ponowienia.</translation>
    </message>
    <message>
        <source>There is no connection. Retry when it is back.</source>
        <translation>Brak połączenia. Ponów, gdy wróci.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serwer nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>Odpowiedzi serwera nie pasują do siebie.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextCanvas</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>That is too long: a conversation can be about %L1 characters at most.</source>
        <translation>To zbyt długie: wątek może dotyczyć najwyżej %L1 znaków.</translation>
    </message>
    <message>
        <source>Select the words that you want to talk about first.</source>
        <translation>Najpierw zaznacz słowa, o których chcesz porozmawiać.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln wyróżnienie</numerusform>
            <numerusform>%Ln wyróżnienia</numerusform>
            <numerusform>%Ln wyróżnień</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a &amp;Conversation About This</source>
        <translation>&amp;Rozpocznij wątek na ten temat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Z&amp;aznacz wszystko</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Otwórz link</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>Kopiuj a&amp;dres linku</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextJob</name>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>To nie jest tekst: zawiera bajty, których nie ma żaden tekst. Może to być obraz, program lub dokument innego programu.</translation>
    </message>
    <message>
        <source>This text is too large: it has more than %1 paragraphs, lines and cells.</source>
        <translation>Ten tekst jest za duży: ma więcej niż %1 akapitów, wierszy i komórek.</translation>
    </message>
    <message>
        <source>This text cannot be read as Markdown: it has very many lines with very many brackets and no empty line between them.</source>
        <translation>Tego tekstu nie można odczytać jako Markdown: ma bardzo wiele wierszy z bardzo wieloma nawiasami i żadnego pustego wiersza między nimi.</translation>
    </message>
    <message>
        <source>This text cannot be read: there is not enough memory for it.</source>
        <translation>Nie można odczytać tego tekstu: za mało pamięci.</translation>
    </message>
    <message>
        <source>There are no words in this document.</source>
        <translation>W tym dokumencie nie ma słów.</translation>
    </message>
    <message>
        <source>This text does not say how its letters are encoded; it is shown as Western European (Windows-1252). If letters look wrong, save it as UTF-8.</source>
        <translation>Ten tekst nie mówi, jak zakodowano jego litery; jest pokazany jako zachodnioeuropejski (Windows-1252). Jeśli litery wyglądają źle, zapisz go jako UTF-8.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Nie można odczytać tego pliku: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextProbe</name>
    <message>
        <source>This is not a text that Pinthread can open. It opens plain text, Markdown and HTML.</source>
        <translation>To nie jest tekst, który Pinthread może otworzyć. Otwiera zwykły tekst, Markdown i HTML.</translation>
    </message>
    <message>
        <source>This document is empty.</source>
        <translation>Ten dokument jest pusty.</translation>
    </message>
    <message>
        <source>This text is too large: it has %1, and Pinthread opens texts of up to %2.</source>
        <translation>Ten tekst jest za duży: ma %1, a Pinthread otwiera teksty do %2.</translation>
    </message>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>To nie jest tekst: zawiera bajty, których nie ma żaden tekst. Może to być obraz, program lub dokument innego programu.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Nie można otworzyć tego pliku: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextSearchBar</name>
    <message>
        <source>Search in the text</source>
        <translation>Szukaj w tekście</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Szukane słowa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nie znaleziono</translation>
    </message>
    <message>
        <source>%L1 of many</source>
        <translation>%L1 z wielu</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 z %L2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Poprzednie trafienie</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Następne trafienie</translation>
    </message>
</context>
<context>
    <name>Pinthread::TlsProblem</name>
    <message>
        <source>This is not the server you were invited to: what answers at %1 has another certificate. Ask whoever invited you for a new link.</source>
        <translation>To nie jest serwer z zaproszenia: to, co odpowiada pod adresem %1, ma inny certyfikat. Poproś o nowy link osobę, która wysłała zaproszenie.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server at %1. Ask whoever runs it for an invitation link.</source>
        <translation>Nikt, komu ten komputer ufa, nie ręczy za serwer %1. Poproś osobę, która go prowadzi, o link z zaproszeniem.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 is not valid today. Check this computer&apos;s date; if that is right, tell whoever runs the server.</source>
        <translation>Certyfikat serwera %1 nie jest dziś ważny. Sprawdź datę tego komputera; jeśli jest prawidłowa, powiadom osobę, która prowadzi serwer.</translation>
    </message>
    <message>
        <source>The server at %1 has a certificate for another address. Check the address.</source>
        <translation>Serwer %1 ma certyfikat dla innego adresu. Sprawdź adres.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 cannot be trusted. Tell whoever runs it.</source>
        <translation>Certyfikatowi serwera %1 nie można ufać. Powiadom osobę, która go prowadzi.</translation>
    </message>
    <message>
        <source>What answers at %1 does not offer a secure connection. Check the address and the port; that of a server without TLS begins with http://.</source>
        <translation>To, co odpowiada pod adresem %1, nie oferuje bezpiecznego połączenia. Sprawdź adres i port; adres serwera bez TLS zaczyna się od http://.</translation>
    </message>
    <message>
        <source>The server at %1 takes secure connections only. Use its address that begins with https://.</source>
        <translation>Serwer %1 przyjmuje tylko bezpieczne połączenia. Użyj jego adresu, który zaczyna się od https://.</translation>
    </message>
    <message>
        <source>This computer cannot make the secure connection that %1 wants. Install OpenSSL and Qt&apos;s TLS plugin.</source>
        <translation>Ten komputer nie może nawiązać bezpiecznego połączenia, którego wymaga %1. Zainstaluj OpenSSL i wtyczkę TLS dla Qt.</translation>
    </message>
</context>
<context>
    <name>Pinthread::UsageDialog</name>
    <message>
        <source>Usage</source>
        <translation>Użycie</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>Ostatni %Ln dzień</numerusform>
            <numerusform>Ostatnie %Ln dni</numerusform>
            <numerusform>Ostatnie %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Ostatnie dwanaście miesięcy</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Nic w tych dniach.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Według dni</translation>
    </message>
    <message>
        <source>By picture or text</source>
        <translation>Według obrazów i tekstów</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Dni:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Pokaż:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>Razem: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Wątek</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>W&amp;idok</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Okno</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Otwórz…</translation>
    </message>
    <message>
        <source>&amp;Paste as a new picture</source>
        <translation>&amp;Wklej jako nowy obraz</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>W&amp;ypróbuj przykład</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>&amp;Biblioteka</translation>
    </message>
    <message>
        <source>S&amp;hare on this network…</source>
        <translation>&amp;Udostępnij w tej sieci…</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Dołącz…</translation>
    </message>
    <message>
        <source>&amp;Leave the team</source>
        <translation>Opuść z&amp;espół</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>U&amp;stawienia…</translation>
    </message>
    <message>
        <source>Close the o&amp;thers here</source>
        <translation>Z&amp;amknij pozostałe tutaj</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Następny</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Poprzedni</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Usuń…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Po&amp;większ</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Po&amp;mniejsz</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;Dopasuj do okna</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Rzeczywisty rozmiar</translation>
    </message>
    <message>
        <source>&amp;List of conversations</source>
        <translation>&amp;Lista wątków</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nowe okno</translation>
    </message>
    <message>
        <source>&amp;Move to a new window</source>
        <translation>Przenieś do nowego &amp;okna</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Zamknij okno</translation>
    </message>
    <message>
        <source>Show &amp;beside</source>
        <translation>Pokaż o&amp;bok</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Przenieś w &amp;lewo</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Przenieś w &amp;prawo</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Następny pan&amp;el</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>Poprze&amp;dni panel</translation>
    </message>
    <message>
        <source>&amp;About Pinthread</source>
        <translation>&amp;O programie Pinthread</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>O &amp;Qt</translation>
    </message>
    <message>
        <source>E&amp;xport conversations…</source>
        <translation>Ekspo&amp;rtuj wątki…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>&amp;Importuj wątki…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <source>&amp;Start one with the keyboard</source>
        <translation>&amp;Rozpocznij nowy klawiaturą</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Następna &amp;karta</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Poprzednia k&amp;arta</translation>
    </message>
    <message>
        <source>What could not be s&amp;ent…</source>
        <translation>Nie&amp;wysłane zmiany…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Wylo&amp;guj się</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>R&amp;ozwiąż</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Skróty klawiszowe</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>W&amp;znów</translation>
    </message>
    <message>
        <source>Usa&amp;ge…</source>
        <translation>Uży&amp;cie…</translation>
    </message>
</context>
<context>
    <name>Pinthread::Windows</name>
    <message>
        <source>What was open last could not be read, and what is open now will not be remembered.</source>
        <translation>Nie udało się odczytać, co było ostatnio otwarte, a to, co jest otwarte teraz, nie zostanie zapamiętane.</translation>
    </message>
    <message>
        <source>What was open last could not be read: the file was damaged, and is called %1 now.</source>
        <translation>Nie udało się odczytać, co było ostatnio otwarte: plik był uszkodzony i nazywa się teraz %1.</translation>
    </message>
    <message>
        <source>What was open last was written by a newer Pinthread. The file is called %1 now.</source>
        <translation>To, co było ostatnio otwarte, zapisał nowszy Pinthread. Plik nazywa się teraz %1.</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: %1</source>
        <translation>Nie można zapamiętać na następne uruchomienie tego, co jest otwarte: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::Workspace</name>
    <message>
        <source>%1 could not be written: the next start will ask the server to be let in again.</source>
        <translation>Nie udało się zapisać %1: przy następnym uruchomieniu trzeba będzie ponownie poprosić serwer o dostęp.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep your sign-in, and it is written nowhere else: you stay signed in until you close Pinthread.</source>
        <translation>Ten komputer nie ma pęku kluczy, który mógłby przechować logowanie, a nigdzie indziej nie jest ono zapisywane: sesja trwa do zamknięcia programu Pinthread.</translation>
    </message>
</context>
<context>
    <name>Pinthread::WorkspaceUsage</name>
    <message>
        <source>The server could not be asked. When it can be reached again, try once more.</source>
        <translation>Nie udało się zapytać serwera. Spróbuj ponownie, gdy znów będzie osiągalny.</translation>
    </message>
</context>
<context>
    <name>UsageCharts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1 według dni</translation>
    </message>
    <message>
        <source>Most on %1</source>
        <translation>Najwięcej: %1</translation>
    </message>
    <message>
        <source>%1 by picture or text</source>
        <translation>%1 według obrazów i tekstów</translation>
    </message>
</context>
<context>
    <name>UsageFigure</name>
    <message>
        <source>Messages sent</source>
        <translation>Wysłane wiadomości</translation>
    </message>
    <message>
        <source>Data sent</source>
        <translation>Wysłane dane</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Rozpoczęte wątki</translation>
    </message>
</context>
</TS>
