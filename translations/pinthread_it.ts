<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Pinthread::Activity</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationExchange</name>
    <message>
        <source>Web Annotations (%1)</source>
        <translation>Annotazioni web (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Tutti i file (%1)</translation>
    </message>
    <message>
        <source>Export the conversations</source>
        <translation>Esporta le conversazioni</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importa conversazioni</translation>
    </message>
    <message>
        <source>There are no conversations here yet: the server has not heard of this.</source>
        <translation>Qui non ci sono ancora conversazioni: il server non conosce ancora questo elemento.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln conversazione scritta in %1.</numerusform>
            <numerusform>%Ln conversazioni scritte in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Conversations can be imported when the connection is back.</source>
        <translation>Nessuna connessione. Le conversazioni si potranno importare quando torna.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Un&apos;altra importazione è ancora in corso.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were imported.</source>
        <translation>
            <numerusform>%Ln conversazione importata.</numerusform>
            <numerusform>%Ln conversazioni importate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln c&apos;era già.</numerusform>
            <numerusform>%Ln c&apos;erano già.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) were not understood.</source>
        <translation>
            <numerusform>%Ln annotazione non è stata capita.</numerusform>
            <numerusform>%Ln annotazioni non sono state capite.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first: %1</source>
        <comment>reason, a sentence</comment>
        <translation>La prima: %1</translation>
    </message>
    <message>
        <source>The rest was not: the connection went away. Import the file again when it is back.</source>
        <translation>Il resto no: la connessione si è interrotta. Importare di nuovo il file quando torna.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>%Ln conversazione o commento non si è potuto aggiungere qui.</numerusform>
            <numerusform>%Ln conversazioni o commenti non si sono potuti aggiungere qui.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Impossibile scrivere %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Impossibile aprire %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large: it has %2, and files of up to %3 are read.</source>
        <translation>%1 è troppo grande: è di %2 e si leggono file fino a %3.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>%1 has no annotations in it: it is not in the form that the W3C has given them (JSON-LD).</source>
        <translation>%1 non contiene annotazioni: non è nella forma definita dal W3C (JSON-LD).</translation>
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
        <translation>Impossibile raggiungere il server. Controllare la connessione e riprovare.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>La connessione al server non è sicura.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>Il server non ha risposto in tempo. Riprovare.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Sign in again.</source>
        <translation>Il server non ha accettato l&apos;accesso. Accedere di nuovo.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask whoever runs the server.</source>
        <translation>Operazione non consentita. Rivolgersi a chi gestisce il server.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever invited you for a new link.</source>
        <translation>Questo invito è scaduto. Chiedere un nuovo link a chi lo ha mandato.</translation>
    </message>
    <message>
        <source>This invitation was taken back. Ask whoever invited you whether you may have another.</source>
        <translation>Questo invito è stato revocato. Chiedere a chi lo ha mandato se è possibile averne un altro.</translation>
    </message>
    <message>
        <source>The server does not have this. Somebody may have removed it.</source>
        <translation>Il server non ha questo elemento. Forse qualcuno lo ha rimosso.</translation>
    </message>
    <message>
        <source>The file has not been uploaded yet. Ask whoever added it, or try again later.</source>
        <translation>Il file non è ancora stato caricato. Rivolgersi a chi lo ha aggiunto o riprovare più tardi.</translation>
    </message>
    <message>
        <source>The file is too large. Use a smaller one.</source>
        <translation>Il file è troppo grande. Usarne uno più piccolo.</translation>
    </message>
    <message>
        <source>The file arrived damaged, or is not the one that was announced. Try again.</source>
        <translation>Il file è arrivato danneggiato o non è quello annunciato. Riprovare.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written. Check its permissions and the free space.</source>
        <translation>Impossibile leggere o scrivere un file su questo computer. Controllare i permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>The server did not accept this. Update Pinthread.</source>
        <translation>Il server non lo ha accettato. Aggiornare Pinthread.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later.</source>
        <translation>Il server ha un problema interno. Riprovare più tardi.</translation>
    </message>
    <message>
        <source>What answered is not a Pinthread server. Check the address.</source>
        <translation>Quello che ha risposto non è un server Pinthread. Controllare l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask whoever looks after the server.</source>
        <translation>Questo account è disattivato. Chiedere a chi gestisce il server.</translation>
    </message>
    <message>
        <source>There were too many tries to sign in. Wait a minute, and try again.</source>
        <translation>Ci sono stati troppi tentativi di accesso. Aspettare un minuto e riprovare.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversazione</numerusform>
            <numerusform>%Ln conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln aperta</numerusform>
            <numerusform>%Ln aperte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%Ln persona sta guardando: %1</numerusform>
            <numerusform>%Ln persone stanno guardando: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tutto resta su questo computer.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln persone</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>In condivisione</translation>
    </message>
    <message>
        <source>Others on this network can open what you share. Click to see who is here, or to stop.</source>
        <translation>Altre persone in questa rete possono aprire ciò che è in condivisione. Fare clic per vedere chi è qui o per interrompere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln non inviata</numerusform>
            <numerusform>%Ln non inviate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows or hides their list</source>
        <comment>a key</comment>
        <translation>%1 mostra o nasconde l&apos;elenco</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message>
        <source>What has been discussed as “%1” is another picture than this one.</source>
        <translation>Quella discussa come «%1» è un&apos;immagine diversa da questa.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 conteneva un&apos;altra immagine all&apos;ultima apertura, con %Ln conversazione.</numerusform>
            <numerusform>%1 conteneva un&apos;altra immagine all&apos;ultima apertura, con %Ln conversazioni.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 conteneva un&apos;altra immagine all&apos;ultima apertura.</translation>
    </message>
    <message>
        <source>%1 was not sent to the server: nobody else can see it.</source>
        <translation>%1: non inviato al server, nessun altro può vederlo.</translation>
    </message>
    <message>
        <source>You have cancelled opening %1.</source>
        <translation>L&apos;apertura di %1 è stata annullata.</translation>
    </message>
    <message>
        <source>The server keeps something else under this picture&apos;s id. Tell whoever runs it.</source>
        <translation>Il server conserva qualcos&apos;altro con l&apos;identificativo di questa immagine. Segnalarlo a chi gestisce il server.</translation>
    </message>
    <message>
        <source>What has been discussed as “%1” is another text than this one.</source>
        <translation>Quello discusso come «%1» è un testo diverso da questo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 conteneva un altro testo all&apos;ultima apertura, con %Ln conversazione.</numerusform>
            <numerusform>%1 conteneva un altro testo all&apos;ultima apertura, con %Ln conversazioni.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 conteneva un altro testo all&apos;ultima apertura.</translation>
    </message>
    <message>
        <source>The server keeps something else under this text&apos;s id. Tell whoever runs it.</source>
        <translation>Il server conserva qualcos&apos;altro con l&apos;identificativo di questo testo. Segnalarlo a chi gestisce il server.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetView</name>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Apertura…</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Ricezione dell&apos;immagine…</translation>
    </message>
    <message>
        <source>Sending the picture to the server…</source>
        <translation>Invio dell&apos;immagine al server…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>&amp;Send it</source>
        <translation>I&amp;nvia</translation>
    </message>
    <message>
        <source>&amp;Look at what was discussed</source>
        <translation>&amp;Guarda cosa è stato detto</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new picture</source>
        <translation>Co&amp;mmenta questa come nuova immagine</translation>
    </message>
    <message>
        <source>&amp;Fetch it from the server</source>
        <translation>&amp;Scarica dal server</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Chiu&amp;di</translation>
    </message>
    <message>
        <source>This picture is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Questa immagine non è su questo computer. Arriverà appena ci sarà una connessione.</translation>
    </message>
    <message>
        <source>The server does not know this picture yet. You can look at it; pins can be placed as soon as the connection is there.</source>
        <translation>Il server non conosce ancora questa immagine. Si può guardarla; si potranno mettere segnaposto appena ci sarà la connessione.</translation>
    </message>
    <message>
        <source>The file %1 holds another picture now. This is the one that you opened.</source>
        <translation>Il file %1 ora contiene un&apos;altra immagine. Questa è quella aperta in precedenza.</translation>
    </message>
    <message>
        <source>&amp;Open the new picture</source>
        <translation>A&amp;pri la nuova immagine</translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 conteneva un&apos;altra immagine all&apos;ultima apertura.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation>Ricezione del testo…</translation>
    </message>
    <message>
        <source>Sending the text to the server…</source>
        <translation>Invio del testo al server…</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new text</source>
        <translation>Co&amp;mmenta questo come nuovo testo</translation>
    </message>
    <message>
        <source>This text is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Questo testo non è su questo computer. Arriverà appena ci sarà una connessione.</translation>
    </message>
    <message>
        <source>The server does not know this text yet. You can read it; conversations can be started as soon as the connection is there.</source>
        <translation>Il server non conosce ancora questo testo. Si può leggerlo; si potranno iniziare conversazioni appena ci sarà la connessione.</translation>
    </message>
    <message>
        <source>The file %1 holds another text now. This is the one that you opened.</source>
        <translation>Il file %1 ora contiene un altro testo. Questo è quello aperto in precedenza.</translation>
    </message>
    <message>
        <source>&amp;Open the new text</source>
        <translation>A&amp;pri il nuovo testo</translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 conteneva un altro testo all&apos;ultima apertura.</translation>
    </message>
    <message>
        <source>&amp;Take the conversations along</source>
        <translation>&amp;Trasferisci le conversazioni</translation>
    </message>
    <message>
        <source>There is a newer edition of %1. This is the one that you opened.</source>
        <translation>C&apos;è un&apos;edizione più recente di %1. Questa è quella aperta in precedenza.</translation>
    </message>
    <message>
        <source>&amp;Open the newer edition</source>
        <translation>A&amp;pri l&apos;edizione più recente</translation>
    </message>
    <message>
        <source>What could not be sent is discarded.</source>
        <translation>Ciò che non si è potuto inviare è stato scartato.</translation>
    </message>
    <message>
        <source>Discarded: “%1”</source>
        <translation>Scartato: «%1»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
</context>
<context>
    <name>Pinthread::CardPainter</name>
    <message>
        <source>Open</source>
        <comment>an asset that is open in a window</comment>
        <translation>Aperta</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatHeader</name>
    <message>
        <source>Resolve</source>
        <translation>Risolvi</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Segnaposto %1</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>Evidenziazione %1</translation>
    </message>
    <message>
        <source>New pin</source>
        <translation>Nuovo segnaposto</translation>
    </message>
    <message>
        <source>New highlight</source>
        <translation>Nuova evidenziazione</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviato</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln non inviato</numerusform>
            <numerusform>%Ln non inviati</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Invio…</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Risolto da %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviato</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminato</translation>
    </message>
    <message>
        <source>Copy conversation</source>
        <translation>Copia conversazione</translation>
    </message>
    <message>
        <source>Delete conversation…</source>
        <translation>Elimina conversazione…</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>The comment was deleted while you edited it. Your words are kept here.</source>
        <translation>Il commento è stato eliminato durante la modifica. Il testo scritto è conservato qui.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Di che cosa si tratta?</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Scrivi un commento</translation>
    </message>
    <message>
        <source>This conversation was deleted. You can still copy what you wrote.</source>
        <translation>Questa conversazione è stata eliminata. Il testo scritto si può ancora copiare.</translation>
    </message>
    <message>
        <source>This conversation was deleted.</source>
        <translation>Questa conversazione è stata eliminata.</translation>
    </message>
    <message>
        <source>You can read here, but not write.</source>
        <translation>Qui si può leggere, ma non scrivere.</translation>
    </message>
    <message>
        <source>You can write more here once this has been sent.</source>
        <translation>Si potrà continuare a scrivere qui dopo l&apos;invio.</translation>
    </message>
    <message numerus="yes">
        <source>Delete this conversation and its %Ln comment(s) for everybody?</source>
        <translation>
            <numerusform>Eliminare per tutti questa conversazione con %Ln commento?</numerusform>
            <numerusform>Eliminare per tutti questa conversazione con %Ln commenti?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Delete this comment for everybody?</source>
        <translation>Eliminare questo commento per tutti?</translation>
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
        <translation>Non più in questo testo: «%1»</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”. Select other words, and what you wrote goes there.</source>
        <translation>Non più in questo testo: «%1». Selezionando altre parole, ciò che è stato scritto va lì.</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Scarta…</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Scartare ciò che è stato scritto?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChoiceBar</name>
    <message>
        <source>Filters</source>
        <translation>Filtri</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>conversations</comment>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>Show conversations that are not resolved</source>
        <translation>Mostra le conversazioni non risolte</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>conversations</comment>
        <translation>Risolte</translation>
    </message>
    <message>
        <source>Show conversations that are resolved</source>
        <translation>Mostra le conversazioni risolte</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>Non lette</translation>
    </message>
    <message>
        <source>Show only conversations with something you have not seen</source>
        <translation>Mostra solo le conversazioni con qualcosa ancora da vedere</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>conversations</comment>
        <translation>Mie</translation>
    </message>
    <message>
        <source>Show only conversations that you started</source>
        <translation>Mostra solo le conversazioni iniziate da me</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>conversations</comment>
        <translation>Non inviate</translation>
    </message>
    <message>
        <source>Show only conversations with something that could not be sent</source>
        <translation>Mostra solo le conversazioni con qualcosa che non è stato possibile inviare</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommandLine</name>
    <message>
        <source>Try pinthread --help.</source>
        <translation>Provare pinthread --help.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. It looks like https://pins.example.org or http://192.168.1.20:8080.</source>
        <translation>«%1» non è l&apos;indirizzo di un server. Un indirizzo ha la forma https://pins.example.org o http://192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>Discuss pictures at the exact spot that is meant. Drop a picture on the window, click on it, write.</source>
        <translation>Commentare immagini nel punto esatto. Trascinare un&apos;immagine nella finestra, fare clic e scrivere.</translation>
    </message>
    <message>
        <source>Join the pinthread-server at &lt;url&gt; instead of using the embedded one.</source>
        <translation>Partecipa al pinthread-server di &lt;url&gt; invece di usare quello incorporato.</translation>
    </message>
    <message>
        <source>Be shown to others as &lt;name&gt;.</source>
        <translation>Nome mostrato agli altri: &lt;name&gt;.</translation>
    </message>
    <message>
        <source>What the server asks for to let somebody in. Others on this machine can see it here; they cannot in the environment variable PINTHREAD_SECRET.</source>
        <translation>Quello che il server chiede per far entrare. Qui è visibile ad altri su questa macchina; nella variabile d&apos;ambiente PINTHREAD_SECRET no.</translation>
    </message>
    <message>
        <source>Keep settings, data and the embedded server in &lt;directory&gt;, apart from those of other instances.</source>
        <translation>Conserva impostazioni, dati e server incorporato in &lt;directory&gt;, separati da quelli di altre istanze.</translation>
    </message>
    <message>
        <source>Open the sample picture.</source>
        <translation>Apre l&apos;immagine di esempio.</translation>
    </message>
    <message>
        <source>Open the pictures in a window of their own.</source>
        <translation>Apre le immagini in una finestra propria.</translation>
    </message>
    <message>
        <source>What the picture is known by in the team, the same for each of its versions. Without it, a picture is known by its content.</source>
        <translation>Il nome con cui il team conosce l&apos;immagine, uguale per tutte le sue versioni. Senza, un&apos;immagine si riconosce dal contenuto.</translation>
    </message>
    <message>
        <source>--name: a name has 1 to 80 characters.</source>
        <translation>--name: un nome ha da 1 a 80 caratteri.</translation>
    </message>
    <message>
        <source>--profile: name a directory.</source>
        <translation>--profile: indicare una cartella.</translation>
    </message>
    <message>
        <source>--id: an id has 1 to %1 characters, and belongs to one picture.</source>
        <translation>--id: un identificativo ha da 1 a %1 caratteri e appartiene a una sola immagine.</translation>
    </message>
    <message>
        <source>Pictures and texts to open, and invitations (pinthread://…) to follow. If Pinthread is running on this profile already, they are opened there.</source>
        <translation>Immagini e testi da aprire, e inviti (pinthread://…) da seguire. Se Pinthread è già in esecuzione con questo profilo, si aprono lì.</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentDelegate</name>
    <message>
        <source>New</source>
        <comment>comments, above the first that is new to its reader</comment>
        <translation>Nuovi</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Invio…</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <comment>when a comment was written</comment>
        <translation>%1 · modificato</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Commenti</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentListModel</name>
    <message>
        <source>This comment was deleted.</source>
        <translation>Questo commento è stato eliminato.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>in invio</translation>
    </message>
    <message>
        <source>%1, %2, edited: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2, modificato: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>New from here. %1</source>
        <comment>a comment</comment>
        <translation>Nuovo da qui. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>who writes a comment, whose comment it answers</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1
Edited: %2</source>
        <comment>two times</comment>
        <translation>%1
Modificato: %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentMenu</name>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an address</comment>
        <translation>Apri %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l&apos;indirizzo</translation>
    </message>
</context>
<context>
    <name>Pinthread::ComposerBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln carattere di troppo</numerusform>
            <numerusform>%Ln caratteri di troppo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln carattere rimasto</numerusform>
            <numerusform>%Ln caratteri rimasti</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline: what you send now is kept here, to be sent again by you.</source>
        <translation>Nessuna connessione: ciò che si invia ora viene conservato qui, per poterlo inviare di nuovo.</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Modifica del commento</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Risposta a %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConfirmationBar</name>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
</context>
<context>
    <name>Pinthread::Connection</name>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>Il server %1 non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand. Update Pinthread.</source>
        <translation>Il server ha inviato qualcosa che questo programma non capisce. Aggiornare Pinthread.</translation>
    </message>
    <message>
        <source>This sign-in belongs to somebody else. Sign in again.</source>
        <translation>Questo accesso appartiene a un&apos;altra persona. Accedere di nuovo.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>Il server non risponde più.</translation>
    </message>
    <message>
        <source>The server does not know this sign-in any more. Sign in again.</source>
        <translation>Il server non riconosce più questo accesso. Accedere di nuovo.</translation>
    </message>
    <message>
        <source>The server does not let you in. Ask whoever runs it.</source>
        <translation>Il server non consente di entrare. Rivolgersi a chi lo gestisce.</translation>
    </message>
    <message>
        <source>The server and this program do not understand each other. Update the older one.</source>
        <translation>Il server e questo programma non si capiscono. Aggiornare il più vecchio.</translation>
    </message>
    <message>
        <source>The server did not understand this program and ended the connection.</source>
        <translation>Il server non ha capito questo programma e ha chiuso la connessione.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>Il server è in fase di riavvio.</translation>
    </message>
    <message>
        <source>The connection was too slow.</source>
        <translation>La connessione era troppo lenta.</translation>
    </message>
    <message>
        <source>The server is busy and asked to wait.</source>
        <translation>Il server è occupato e ha chiesto di attendere.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>La connessione al server si è interrotta.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached.</source>
        <translation>Impossibile raggiungere il server %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionBanner</name>
    <message>
        <source>&amp;Try now</source>
        <translation>Riprova &amp;ora</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>Partecipa a un t&amp;eam…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Connects to the server at once instead of waiting</source>
        <translation>Si connette subito al server invece di attendere</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Accedi…</translation>
    </message>
    <message>
        <source>Asks for the password of your account</source>
        <translation>Chiede la password dell&apos;account</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionWords</name>
    <message>
        <source>Starting…</source>
        <translation>Avvio…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connessione…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connesso</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Non connesso</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Accesso negato</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Nessun server</translation>
    </message>
    <message>
        <source>You can read everything; changes will fail until the connection is back.</source>
        <translation>Si può leggere tutto; le modifiche non riusciranno finché non torna la connessione.</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Nessuna connessione.</translation>
    </message>
    <message>
        <source>The server in this program does not let you in.</source>
        <translation>Il server di questo programma non consente di entrare.</translation>
    </message>
    <message>
        <source>%1 does not let you in.</source>
        <translation>%1 non consente di entrare.</translation>
    </message>
    <message>
        <source>You can look at pictures, and no more.</source>
        <translation>È possibile solo guardare le immagini.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nuovo tentativo…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %Ln second(s).</source>
        <translation>
            <numerusform>Prossimo tentativo tra %Ln secondo.</numerusform>
            <numerusform>Prossimo tentativo tra %Ln secondi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Disconnesso</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>La sessione su %1 è terminata.</translation>
    </message>
    <message>
        <source>What you have seen can still be read, and nothing that you have written is lost. Sign in to go on.</source>
        <translation>Quello che è già stato visto si può ancora leggere, e niente di quello che è stato scritto va perso. Accedere per continuare.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ContentCache</name>
    <message>
        <source>Pictures cannot be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Impossibile conservare le immagini in %1 per lavorare senza connessione. Controllare i permessi e lo spazio libero.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationBoard</name>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Nessun programma di questo computer apre %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationDelegate</name>
    <message>
        <source>Not sent</source>
        <translation>Non inviata</translation>
    </message>
    <message>
        <source>Not sent · %1</source>
        <translation>Non inviata · %1</translation>
    </message>
    <message>
        <source>Sending… · %1</source>
        <translation>Invio… · %1</translation>
    </message>
    <message>
        <source>Resolved · %1 · %2</source>
        <comment>author, time</comment>
        <translation>Risolta · %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”</source>
        <comment>the words that a conversation is about</comment>
        <translation>Non più in questo testo: «%1»</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>risolta</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>in invio</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non inviata</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversazione %1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nuova conversazione</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name of a conversation, its state, its first words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <comment>how a conversation stands</comment>
        <translation>%1, non letta</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4, %5</source>
        <comment>name of a conversation, its state, its author, its first words, how many comments</comment>
        <translation>%1, %2, %3: %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln commento</numerusform>
            <numerusform>%Ln commenti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, about words that are not in this text any more, “%3”: %4, %5</source>
        <comment>name of a conversation, its state, the words, its first words, how many comments</comment>
        <translation>%1, %2, su parole non più in questo testo, «%3»: %4, %5</translation>
    </message>
    <message>
        <source>Draft about words that are not in this text any more, “%1”: %2</source>
        <comment>the words, what was written about them</comment>
        <translation>Bozza su parole non più in questo testo, «%1»: %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Bozza: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationPanel</name>
    <message>
        <source>Number</source>
        <comment>conversations are sorted by it</comment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>conversations are sorted by it</comment>
        <translation>Ultima modifica</translation>
    </message>
    <message>
        <source>Place on the picture</source>
        <comment>conversations are sorted by it</comment>
        <translation>Posizione nell&apos;immagine</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Cerca nelle conversazioni</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutte</translation>
    </message>
    <message>
        <source>Nobody has started a conversation yet.</source>
        <translation>Nessuno ha ancora iniziato una conversazione.</translation>
    </message>
    <message>
        <source>Click on the picture to start a conversation, or drag to mark an area.</source>
        <translation>Fare clic sull&apos;immagine per iniziare una conversazione, o trascinare per indicare un&apos;area.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ancora nessuna</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversazione</numerusform>
            <numerusform>%Ln conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 di %Ln conversazione</numerusform>
            <numerusform>%1 di %Ln conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Nessuna conversazione contiene questo testo.</translation>
    </message>
    <message>
        <source>No conversation matches “%1”.</source>
        <translation>Nessuna conversazione corrisponde a «%1».</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Ordine: %1</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <comment>conversations are sorted by it</comment>
        <translation>Posizione nel testo</translation>
    </message>
    <message>
        <source>Select some words to start a conversation about them.</source>
        <translation>Selezionare alcune parole per iniziare una conversazione su di esse.</translation>
    </message>
    <message>
        <source>Hide this list (%1)</source>
        <comment>its key</comment>
        <translation>Nascondi questo elenco (%1)</translation>
    </message>
    <message>
        <source>No conversation passes these filters.</source>
        <translation>Nessuna conversazione corrisponde a questi filtri.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln bozza</numerusform>
            <numerusform>%Ln bozze</numerusform>
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
        <translation>Impossibile creare la cartella %1.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>Un altro programma tiene bloccato %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts was damaged. It was put aside as %1.</source>
        <translation>Il file con le bozze non inviate era danneggiato. È stato messo da parte come %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts, %1, cannot be read. Drafts will be lost when the program is closed.</source>
        <translation>Impossibile leggere %1, il file con le bozze non inviate. Le bozze andranno perse alla chiusura del programma.</translation>
    </message>
    <message>
        <source>Unsent drafts cannot be saved, and will be lost when the program is closed: %1</source>
        <translation>Le bozze non inviate non si possono salvare e andranno perse alla chiusura del programma: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DraftPins</name>
    <message>
        <source>Draft: %1</source>
        <translation>Bozza: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropFrame</name>
    <message>
        <source>Let go to open it</source>
        <translation>Rilasciare per aprire</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropHint</name>
    <message>
        <source>Drop or paste a picture or a text anywhere here to add it</source>
        <translation>Trascinare o incollare un&apos;immagine o un testo ovunque qui per aggiungerlo</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperation</name>
    <message>
        <source>The server cannot accept this. Copy your words, then discard it.</source>
        <translation>Il server non può accettarlo. Copiare il testo, poi scartarlo.</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter.</source>
        <translation>Il testo è troppo lungo. Abbreviarlo.</translation>
    </message>
    <message>
        <source>There is no room for more here. Delete something first.</source>
        <translation>Qui non c&apos;è più posto. Eliminare prima qualcosa.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask a moderator.</source>
        <translation>Operazione non consentita. Rivolgersi a un moderatore.</translation>
    </message>
    <message>
        <source>Somebody has deleted this meanwhile.</source>
        <translation>Nel frattempo qualcuno lo ha eliminato.</translation>
    </message>
    <message>
        <source>Something else took its place. Discard it and do it anew.</source>
        <translation>Qualcos&apos;altro ha preso il suo posto. Scartarlo e rifarlo.</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment, then retry.</source>
        <translation>Troppe operazioni in una volta. Attendere un momento e riprovare.</translation>
    </message>
    <message>
        <source>The server cannot save anything now. Retry in a moment.</source>
        <translation>Il server ora non può salvare nulla. Riprovare tra un momento.</translation>
    </message>
    <message>
        <source>Not sent: there was no connection. Retry when it is back.</source>
        <translation>Non inviato: non c&apos;era connessione. Riprovare quando torna.</translation>
    </message>
    <message>
        <source>Not sent: the connection was lost before the server had it.</source>
        <translation>Non inviato: la connessione si è interrotta prima che arrivasse al server.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationCard</name>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>%1 It can be sent again when the connection is back.</source>
        <comment>after a reason</comment>
        <translation>%1 Si potrà inviare di nuovo quando torna la connessione.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You are offline. Retry when the connection is back.</source>
        <translation>Nessuna connessione. Riprovare quando torna.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationList</name>
    <message>
        <source>Not sent</source>
        <translation>Non inviati</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationWords</name>
    <message>
        <source>This conversation was not started</source>
        <translation>Questa conversazione non è stata iniziata</translation>
    </message>
    <message>
        <source>This comment was not sent</source>
        <translation>Questo commento non è stato inviato</translation>
    </message>
    <message>
        <source>This change was not saved</source>
        <translation>Questa modifica non è stata salvata</translation>
    </message>
    <message>
        <source>A comment was not deleted</source>
        <translation>Un commento non è stato eliminato</translation>
    </message>
    <message>
        <source>The pin was not moved</source>
        <translation>Il segnaposto non è stato spostato</translation>
    </message>
    <message>
        <source>The conversation was not resolved</source>
        <translation>La conversazione non è stata risolta</translation>
    </message>
    <message>
        <source>The conversation was not reopened</source>
        <translation>La conversazione non è stata riaperta</translation>
    </message>
    <message>
        <source>The conversation was not deleted</source>
        <translation>La conversazione non è stata eliminata</translation>
    </message>
    <message>
        <source>The highlight was not moved</source>
        <translation>L&apos;evidenziazione non è stata spostata</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsDialog</name>
    <message>
        <source>Not sent</source>
        <translation>Modifiche non inviate</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsModel</name>
    <message>
        <source>%1 · New pin</source>
        <comment>name of a picture</comment>
        <translation>%1 · Nuovo segnaposto</translation>
    </message>
    <message>
        <source>%1 · Pin %2</source>
        <comment>name of a picture, number</comment>
        <translation>%1 · Segnaposto %2</translation>
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
        <translation>%1 · Nuova evidenziazione</translation>
    </message>
    <message>
        <source>Not open here</source>
        <translation>Non aperto qui</translation>
    </message>
    <message>
        <source>%1 · Highlight %2</source>
        <comment>name of a text, number</comment>
        <translation>%1 · Evidenziazione %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message>
        <source>Not sent</source>
        <translation>Modifiche non inviate</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>È stato inviato tutto.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Scarta tutto…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Riprova tutto</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Vai lì</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Scarta…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>Scartare definitivamente %Ln modifica? Quello che vi è scritto andrà perso.</numerusform>
            <numerusform>Scartare definitivamente %Ln modifiche? Quello che vi è scritto andrà perso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copia il testo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent</source>
        <translation>
            <numerusform>%Ln modifica non inviata</numerusform>
            <numerusform>%Ln modifiche non inviate</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Everything is kept here; it can be sent again when the connection is back.</source>
        <translation>Nessuna connessione. Tutto è conservato qui; si potrà inviare di nuovo quando torna la connessione.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation>
            <numerusform>Riprova %Ln</numerusform>
            <numerusform>Riprova %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Scarta %Ln…</numerusform>
            <numerusform>Scarta %Ln…</numerusform>
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
        <translation>Nuova evidenziazione: %1</translation>
    </message>
    <message>
        <source>Highlight %1: %2</source>
        <translation>Evidenziazione %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviata</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Impossibile inviarla</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s)</source>
        <translation>
            <numerusform>%Ln segnaposto</numerusform>
            <numerusform>%Ln segnaposto</numerusform>
        </translation>
    </message>
    <message>
        <source>Region from %1 % to %2 % from the left, and from %3 % to %4 % from the top</source>
        <translation>Area dal %1% al %2% da sinistra e dal %3% al %4% dall&apos;alto</translation>
    </message>
    <message>
        <source>%1 % from the left, %2 % from the top</source>
        <translation>%1% da sinistra, %2% dall&apos;alto</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageDecoder</name>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Impossibile aprire questo file: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>Memoria insufficiente per aprire questa immagine.</translation>
    </message>
    <message>
        <source>This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or downloaded to the end.</source>
        <translation>Questa immagine %1 è incompleta: il file finisce prima dell&apos;immagine. Forse non è stato copiato o scaricato fino in fondo.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged and cannot be opened.</source>
        <translation>Questa immagine %1 è danneggiata e non si può aprire.</translation>
    </message>
    <message>
        <source>This SVG picture takes too long to draw.</source>
        <translation>Il disegno di questa immagine SVG richiede troppo tempo.</translation>
    </message>
    <message>
        <source>This SVG picture is too complicated to be opened.</source>
        <translation>Questa immagine SVG è troppo complessa per essere aperta.</translation>
    </message>
    <message>
        <source>This SVG picture cannot be opened: it contains itself.</source>
        <translation>Questa immagine SVG non si può aprire: contiene se stessa.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageProbe</name>
    <message>
        <source>This file is empty.</source>
        <translation>Questo file è vuoto.</translation>
    </message>
    <message>
        <source>This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP, TIFF and SVG, and looks at what is in a file, not at its name.</source>
        <translation>Questa non è un&apos;immagine che Pinthread può aprire. Apre PNG, JPEG, GIF, BMP, WebP, TIFF e SVG, e guarda il contenuto del file, non il suo nome.</translation>
    </message>
    <message>
        <source>Pictures of the kind %1 cannot be opened here, because Qt&apos;s image format plugins are not installed.</source>
        <translation>Qui non si possono aprire immagini di tipo %1 perché i plugin di Qt per i formati di immagine non sono installati.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged: its beginning cannot be read.</source>
        <translation>Questa immagine %1 è danneggiata: impossibile leggerne l&apos;inizio.</translation>
    </message>
    <message>
        <source>This picture is too large: its file has %1, and Pinthread opens SVG files of up to %2.</source>
        <translation>Questa immagine è troppo grande: il file è di %1 e Pinthread apre file SVG fino a %2.</translation>
    </message>
    <message>
        <source>This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of up to %4 megapixels.</source>
        <translation>Questa immagine è troppo grande: %1 × %2 pixel sono %3 megapixel e Pinthread apre immagini fino a %4 megapixel.</translation>
    </message>
    <message>
        <source>This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread allows %4.</source>
        <translation>Questa immagine è troppo grande: aprire i suoi %1 × %2 pixel richiede %3 di memoria e Pinthread ne consente %4.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Impossibile aprire questo file: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationForm</name>
    <message>
        <source>&amp;Everything in my library</source>
        <translation>&amp;Tutta la mia libreria</translation>
    </message>
    <message>
        <source>Look and comment</source>
        <translation>Guardare e commentare</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Solo guardare</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 ora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 giorno</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 settimana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 giorni</translation>
    </message>
    <message>
        <source>As long as I do not revoke it</source>
        <translation>Fino alla revoca</translation>
    </message>
    <message>
        <source>To recognise it by; only you see this</source>
        <translation>Per riconoscerlo; visibile solo a chi invita</translation>
    </message>
    <message>
        <source>Share:</source>
        <translation>Condividi:</translation>
    </message>
    <message>
        <source>Guests &amp;may:</source>
        <translation>Gli &amp;ospiti possono:</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>&amp;Validità:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Nota:</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>&amp;Solo «%1»</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationLink</name>
    <message>
        <source>This invitation link says one thing twice. Ask for a new one.</source>
        <translation>Questo link di invito dice una cosa due volte. Chiederne uno nuovo.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing or damaged. Copy it once more, all of it.</source>
        <translation>La fine di questo link di invito manca o è danneggiata. Copiarlo di nuovo per intero.</translation>
    </message>
    <message>
        <source>There is nothing here yet. Paste the whole invitation link.</source>
        <translation>Qui non c&apos;è ancora nulla. Incollare il link di invito per intero.</translation>
    </message>
    <message>
        <source>This is too long for an invitation link. Copy the link alone.</source>
        <translation>È troppo lungo per un link di invito. Copiare solo il link.</translation>
    </message>
    <message>
        <source>This is not an invitation link: those begin with pinthread://.</source>
        <translation>Questo non è un link di invito: quelli iniziano con pinthread://.</translation>
    </message>
    <message>
        <source>This invitation link is damaged. Copy it once more, all of it.</source>
        <translation>Questo link di invito è danneggiato. Copiarlo di nuovo per intero.</translation>
    </message>
    <message>
        <source>Do not trust this link: it hides which server it leads to. Ask for a new one.</source>
        <translation>Non fidarsi di questo link: nasconde a quale server porta. Chiederne uno nuovo.</translation>
    </message>
    <message>
        <source>This invitation link does not say where the server is. Ask for a new one.</source>
        <translation>Questo link di invito non dice dove si trova il server. Chiederne uno nuovo.</translation>
    </message>
    <message>
        <source>The server&apos;s port is missing in this invitation link. Copy it once more, all of it.</source>
        <translation>In questo link di invito manca la porta del server. Copiarlo di nuovo per intero.</translation>
    </message>
    <message>
        <source>What this invitation link is about cannot be read. Copy it once more, all of it.</source>
        <translation>Impossibile leggere a che cosa si riferisce questo link di invito. Copiarlo di nuovo per intero.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing. Copy it once more, all of it.</source>
        <translation>Manca la fine di questo link di invito. Copiarlo di nuovo per intero.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Inviti</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationPreview</name>
    <message>
        <source>On %1. Whether you may write there or only look, you see when you are in.</source>
        <comment>the address of a computer</comment>
        <translation>Su %1. Se si può scrivere o solo guardare si vede una volta entrati.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationRow</name>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revoca…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinDialog</name>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Partecipa</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>Paste the invitation link that you were sent, or write the address of your team&apos;s server. Whoever runs that can tell you the address and, if it asks for one, the secret.</source>
        <translation>Incollare il link di invito ricevuto o scrivere l&apos;indirizzo del server del team. Chi lo gestisce può indicare l&apos;indirizzo e, se richiesta, la chiave segreta.</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Solo se il server la richiede</translation>
    </message>
    <message>
        <source>&amp;Link or address:</source>
        <translation>&amp;Link o indirizzo:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Il tuo &amp;nome:</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>Chiave &amp;segreta:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>You have copied an invitation: %1</source>
        <translation>C&apos;è un invito negli appunti: %1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usalo</translation>
    </message>
    <message>
        <source>Paste the link, or write the address of your team&apos;s server.</source>
        <translation>Incollare il link o scrivere l&apos;indirizzo del server del team.</translation>
    </message>
    <message>
        <source>Write the name that the others shall see.</source>
        <translation>Scrivere il nome che vedranno gli altri.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Accesso…</translation>
    </message>
    <message>
        <source>I have an &amp;account on this server</source>
        <translation>Ho un a&amp;ccount su questo server</translation>
    </message>
    <message>
        <source>Only if the server has several</source>
        <translation>Solo se il server ne ha più di uno</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>Nome &amp;utente:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Pass&amp;word:</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>&amp;Team:</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>You were signed out. With your password you go on where you were; nothing that you have written is lost.</source>
        <translation>La sessione è terminata. Con la password si continua da dove si era; niente di quello che è stato scritto va perso.</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>Acc&amp;edi</translation>
    </message>
    <message>
        <source>Write the login that you were given.</source>
        <translation>Scrivere il nome utente ricevuto.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Scrivere la password.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Accesso in corso…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinWords</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Nobody answers at %1. You have to be in the same network, and whoever invited you has to be sharing right now: ask them, and try again.</source>
        <translation>Nessuno risponde da %1. Occorre essere nella stessa rete e chi ha mandato l&apos;invito deve condividere in questo momento: chiedere e riprovare.</translation>
    </message>
    <message>
        <source>%1 does not know this invitation. Copy the link once more, all of it, or ask for a new one.</source>
        <translation>%1 non riconosce questo invito. Copiare di nuovo il link per intero o chiederne uno nuovo.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Pinthread that this one understands. Both should have the same version.</source>
        <translation>Quello che risponde da %1 non è un Pinthread che questo capisce. Entrambi dovrebbero avere la stessa versione.</translation>
    </message>
    <message>
        <source>%1 has another version of Pinthread, and the two do not understand each other. Update the older one.</source>
        <translation>%1 ha un&apos;altra versione di Pinthread e i due non si capiscono. Aggiornare il più vecchio.</translation>
    </message>
    <message>
        <source>Everything in a library</source>
        <translation>Tutto ciò che è in una libreria</translation>
    </message>
    <message>
        <source>A picture or a text</source>
        <translation>Un&apos;immagine o un testo</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryController</name>
    <message>
        <source>You are offline, so nothing was changed. Try again when the connection is back.</source>
        <translation>Nessuna connessione, quindi non è cambiato nulla. Riprovare quando torna la connessione.</translation>
    </message>
    <message>
        <source>“%1” was not renamed to “%2”. %3</source>
        <comment>old name, new name, reason</comment>
        <translation>«%1» non è stata rinominata in «%2». %3</translation>
    </message>
    <message>
        <source>“%1” was not removed. %2</source>
        <comment>name, reason</comment>
        <translation>«%1» non è stata rimossa. %2</translation>
    </message>
    <message>
        <source>“%1” could not be brought back. %2</source>
        <comment>name, reason</comment>
        <translation>Impossibile ripristinare «%1». %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryHeader</name>
    <message>
        <source>Library</source>
        <translation>Libreria</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Cerca per nome</translation>
    </message>
    <message>
        <source>Search the library by name</source>
        <translation>Cerca per nome nella libreria</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Torna alle immagini</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>&amp;Recent first</source>
        <translation>Prima le più &amp;recenti</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Per &amp;nome</translation>
    </message>
    <message>
        <source>Open a picture or text…</source>
        <translation>Apri un&apos;immagine o un testo…</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordine: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something new</source>
        <translation>
            <numerusform>%Ln con novità</numerusform>
            <numerusform>%Ln con novità</numerusform>
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
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Libreria</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Apri</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Ri&amp;nomina</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;Segna come letta</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Rimuovi…</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryModel</name>
    <message>
        <source>last change %1</source>
        <translation>ultima modifica %1</translation>
    </message>
    <message>
        <source>open in this program</source>
        <translation>aperta in questo programma</translation>
    </message>
    <message>
        <source>not available offline</source>
        <translation>non disponibile senza connessione</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a card that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>shared on this network</source>
        <translation>condivisa in questa rete</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Libreria</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Looking for your pictures…</source>
        <translation>Ricerca delle immagini…</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Qui nulla si chiama «%1».</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>You cannot rename anything here: whoever invited you can.</source>
        <translation>Qui non è possibile rinominare nulla: può farlo chi ha mandato l&apos;invito.</translation>
    </message>
    <message>
        <source>Only whoever added something can remove it, or somebody who moderates here.</source>
        <translation>Solo chi ha aggiunto qualcosa, o chi modera qui, può rimuoverlo.</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln nuova</numerusform>
            <numerusform>%Ln nuove</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuova</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Nessuna conversazione</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln aperta</numerusform>
            <numerusform>%Ln aperte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln risolta</numerusform>
            <numerusform>%Ln risolte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>%1 di %Ln aperta</numerusform>
            <numerusform>%1 di %Ln aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <comment>width, height, size of the file</comment>
        <translation>%1 × %2 pixel, %3</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Aggiunta: %1</translation>
    </message>
    <message>
        <source>Added by %1: %2</source>
        <translation>Aggiunta da %1: %2</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Ultima modifica: %1</translation>
    </message>
    <message>
        <source>Opened here: %1</source>
        <translation>Aperta qui: %1</translation>
    </message>
    <message>
        <source>Not available offline</source>
        <translation>Non disponibile senza connessione</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %Ln conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>Rimuovere «%1», con %Ln conversazione, dalla libreria di tutti?</numerusform>
            <numerusform>Rimuovere «%1», con %Ln conversazioni, dalla libreria di tutti?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from everybody&apos;s library?</source>
        <translation>Rimuovere «%1» dalla libreria di tutti?</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>L&apos;operazione si può annullare.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>Resta %Ln delle immagini scelte, perché spetta ad altri rimuoverla.</numerusform>
            <numerusform>Restano %Ln delle immagini scelte, perché spetta ad altri rimuoverle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>«%1» rimossa.</translation>
    </message>
    <message>
        <source>This is the library as last seen: %1.</source>
        <translation>Questa è la libreria come vista l&apos;ultima volta: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>Rimuovere %Ln elemento e quanto vi è stato detto dalla libreria di tutti?</numerusform>
            <numerusform>Rimuovere %Ln elementi e quanto vi è stato detto dalla libreria di tutti?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln item(s).</source>
        <translation>
            <numerusform>%Ln elemento rimosso.</numerusform>
            <numerusform>%Ln elementi rimossi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared: others on this network can open it</source>
        <translation>In condivisione: altre persone in questa rete possono aprirla</translation>
    </message>
</context>
<context>
    <name>Pinthread::LinkBox</name>
    <message>
        <source>Send this &amp;link to whoever you want to see it:</source>
        <translation>Inviare questo &amp;link a chi deve vederla:</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Link di invito</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>&amp;Address of this computer:</source>
        <translation>&amp;Indirizzo di questo computer:</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Indirizzo di questo computer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>Pinthread::MainWindow</name>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
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
        <translation>Informazioni su Pinthread</translation>
    </message>
    <message>
        <source>Pinthread %1

Discuss pictures and texts at the exact spot that is meant.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Pinthread %1

Commentare immagini e testi nel punto esatto.

Software libero sotto la GNU General Public License, versione 3 o successiva.</translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message>
        <source>New pin: %1</source>
        <translation>Nuovo segnaposto: %1</translation>
    </message>
    <message>
        <source>Pin %1: %2</source>
        <translation>Segnaposto %1: %2</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non letto</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln pin(s) on one spot</source>
        <translation>
            <numerusform>Uno di %Ln segnaposto in un solo punto</numerusform>
            <numerusform>Uno di %Ln segnaposto in un solo punto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Risolto</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviato</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Impossibile inviarlo</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non letto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s) on one spot</source>
        <translation>
            <numerusform>%Ln segnaposto in un solo punto</numerusform>
            <numerusform>%Ln segnaposto in un solo punto</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to spread them out</source>
        <translation>Fare clic per separarli</translation>
    </message>
</context>
<context>
    <name>Pinthread::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameBar</name>
    <message>
        <source>Others see you as</source>
        <translation>Gli altri ti vedono come</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usa questo nome</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>È ciò che gli altri vedono accanto a quanto si scrive.</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameEditor</name>
    <message>
        <source>New name</source>
        <translation>Nuovo nome</translation>
    </message>
</context>
<context>
    <name>Pinthread::NoServer</name>
    <message>
        <source>This program was built without a server of its own. Join a team.</source>
        <translation>Questo programma è stato compilato senza un proprio server. Partecipare a un team.</translation>
    </message>
</context>
<context>
    <name>Pinthread::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avviso</translation>
    </message>
</context>
<context>
    <name>Pinthread::OfflineCache</name>
    <message>
        <source>What you see now cannot be kept for working offline: %1 cannot be written. Free some space.</source>
        <translation>Quello che si vede ora non può essere conservato per lavorare senza connessione: impossibile scrivere %1. Liberare spazio.</translation>
    </message>
    <message>
        <source>Part of what was kept for working offline could not be read. It comes again from the server.</source>
        <translation>Impossibile leggere una parte di quanto conservato per lavorare senza connessione. Arriverà di nuovo dal server.</translation>
    </message>
    <message>
        <source>What you see from now on is not kept for working offline: %1 cannot be written. Check its permissions.</source>
        <translation>Quello che si vedrà da ora in poi non viene conservato per lavorare senza connessione: impossibile scrivere %1. Controllare i permessi.</translation>
    </message>
    <message>
        <source>Nothing can be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Impossibile conservare qualcosa in %1 per lavorare senza connessione. Controllare i permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>What was kept for working offline is of a newer version of Pinthread. It is put aside as %1 and comes again from the server.</source>
        <translation>Quanto conservato per lavorare senza connessione è di una versione più recente di Pinthread. È stato messo da parte come %1 e arriverà di nuovo dal server.</translation>
    </message>
    <message>
        <source>What was kept for working offline could not be read. It is put aside as %1 and comes again from the server.</source>
        <translation>Impossibile leggere quanto conservato per lavorare senza connessione. È stato messo da parte come %1 e arriverà di nuovo dal server.</translation>
    </message>
</context>
<context>
    <name>Pinthread::OpeningBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Cancel opening the picture</source>
        <translation>Annulla l&apos;apertura dell&apos;immagine</translation>
    </message>
    <message>
        <source>Opening… %1 %</source>
        <translation>Apertura… %1%</translation>
    </message>
</context>
<context>
    <name>Pinthread::OperationStore</name>
    <message>
        <source>Unsent changes cannot be kept: the folder %1 cannot be made. Check its permissions and the free space.</source>
        <translation>Impossibile conservare le modifiche non inviate: la cartella %1 non può essere creata. Controllare i permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be kept in %1. Check its permissions and the free space.</source>
        <translation>Impossibile conservare le modifiche non inviate in %1. Controllare i permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>Unsent changes were written by a newer version of Pinthread. They are kept in %1; open them with that version.</source>
        <translation>Le modifiche non inviate sono state scritte da una versione più recente di Pinthread. Sono conservate in %1; aprirle con quella versione.</translation>
    </message>
    <message>
        <source>The file of unsent changes could not be read. It is kept as %1.</source>
        <translation>Impossibile leggere il file delle modifiche non inviate. È conservato come %1.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be saved on this computer (%1). Free some space; until then they are lost when you close the program.</source>
        <translation>Impossibile salvare le modifiche non inviate su questo computer (%1). Liberare spazio; fino ad allora andranno perse alla chiusura del programma.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Immagini (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Tutti i file (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or a picture file, and try again.</source>
        <translation>Negli appunti non c&apos;è nessuna immagine. Copiare un&apos;immagine o un file di immagine e riprovare.</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Apri immagini e testi</translation>
    </message>
    <message>
        <source>Pictures and texts (%1)</source>
        <translation>Immagini e testi (%1)</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Testi (%1)</translation>
    </message>
    <message>
        <source>There was no picture and no text in what you dropped.</source>
        <translation>Non c&apos;era nessuna immagine e nessun testo in ciò che è stato trascinato.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureReader</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Impossibile aprire %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not kept on this computer any more.</source>
        <translation>%1 non si trova più su questo computer.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been deleted, moved or renamed.</source>
        <translation>Il file %1 non esiste. Forse è stato eliminato, spostato o rinominato.</translation>
    </message>
    <message>
        <source>The picture on the clipboard could not be read.</source>
        <translation>Impossibile leggere l&apos;immagine negli appunti.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>The copy of %1 that was kept here is damaged.</source>
        <translation>La copia di %1 conservata qui è danneggiata.</translation>
    </message>
    <message>
        <source>Pinthread cannot open %1. It opens pictures (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) and texts (plain text, Markdown, HTML).</source>
        <translation>Pinthread non può aprire %1. Apre immagini (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) e testi (testo semplice, Markdown, HTML).</translation>
    </message>
    <message>
        <source>%1 is a folder. Open the pictures and texts in it instead.</source>
        <translation>%1 è una cartella. Aprire le immagini e i testi che contiene.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureSource</name>
    <message>
        <source>Pasted picture, %1</source>
        <translation>Immagine incollata, %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureTabBar</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Immagini e testi aperti</translation>
    </message>
</context>
<context>
    <name>Pinthread::ProfileWords</name>
    <message>
        <source>Nothing can be written to %1. Choose another directory with --profile.</source>
        <translation>Impossibile scrivere in %1. Scegliere un&apos;altra cartella con --profile.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
</context>
<context>
    <name>Pinthread::Program</name>
    <message>
        <source>The Pinthread that was started first does not answer. What you do here is kept; which windows and pictures are open here is not.</source>
        <translation>Il Pinthread avviato per primo non risponde. Quello che si fa qui viene conservato; quali finestre e immagini sono aperte qui, no.</translation>
    </message>
    <message>
        <source>Pinthread is open already, and you are called %1 in it. You can change your name in the settings.</source>
        <translation>Pinthread è già aperto e lì il nome è %1. Il nome si può cambiare nelle impostazioni.</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Impostazi&amp;oni…</translation>
    </message>
    <message>
        <source>You have left the team. What was open there is closed here.</source>
        <translation>Il team è stato lasciato. Quello che vi era aperto è stato chiuso qui.</translation>
    </message>
    <message>
        <source>You are in the team %1 now. What was open is closed, and nobody there has seen it.</source>
        <translation>Ora fai parte del team %1. Quello che era aperto è stato chiuso, e lì nessuno lo ha visto.</translation>
    </message>
    <message>
        <source>&amp;Open it there</source>
        <translation>A&amp;pri lì</translation>
    </message>
    <message>
        <source>Login and password do not belong together. Check them, and the team if you have written one.</source>
        <translation>Il nome utente e la password non corrispondono. Controllarli, e anche il team se ne è stato scritto uno.</translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>proprio ora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minuto fa</numerusform>
            <numerusform>%Ln minuti fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln ora fa</numerusform>
            <numerusform>%Ln ore fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln giorno fa</numerusform>
            <numerusform>%Ln giorni fa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Cancella la ricerca</translation>
    </message>
</context>
<context>
    <name>Pinthread::SelectionPrompt</name>
    <message>
        <source>Start a conversation</source>
        <translation>Inizia una conversazione</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>About the selected words</source>
        <translation>Sulle parole selezionate</translation>
    </message>
</context>
<context>
    <name>Pinthread::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Il tuo &amp;nome:</translation>
    </message>
    <message>
        <source>This is what others see. On a team&apos;s server another name is another person: what you have written so far stays under the old one.</source>
        <translation>È quello che vedono gli altri. Sul server di un team un altro nome è un&apos;altra persona: quanto scritto finora resta sotto il vecchio nome.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Lingua:</translation>
    </message>
    <message>
        <source>&amp;Size of pins:</source>
        <translation>&amp;Dimensione dei segnaposto:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number, percent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Of the picture&apos;s width. Pins never become too small to hit, or so large that they cover it.</source>
        <translation>Della larghezza dell&apos;immagine. I segnaposto non diventano mai troppo piccoli per essere colpiti, né così grandi da coprirla.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>How large pins are on a picture</source>
        <translation>Dimensione dei segnaposto su un&apos;immagine</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>La lingua del sistema</translation>
    </message>
    <message>
        <source>&amp;Offer a conversation after:</source>
        <translation>P&amp;roponi una conversazione dopo:</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number, seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long words of a text stay selected with the mouse before a conversation about them is offered. With the keyboard, Enter offers it at once.</source>
        <translation>Per quanto tempo le parole di un testo restano selezionate con il mouse prima che venga proposta una conversazione. Con la tastiera, Invio la propone subito.</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Ripristina</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShareDialog</name>
    <message>
        <source>Share on this network</source>
        <translation>Condividi su questa rete</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Interrompi la condivisione…</translation>
    </message>
    <message>
        <source>Another link…</source>
        <translation>Un altro link…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Inviti</translation>
    </message>
    <message>
        <source>Invitations that work again when you share again</source>
        <translation>Inviti di nuovo validi quando si condivide ancora</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Avvio…</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Creazione del link…</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Crea il link</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Condividi di nuovo</translation>
    </message>
    <message>
        <source>Another link</source>
        <translation>Un altro link</translation>
    </message>
    <message>
        <source>Shared on this network</source>
        <translation>In condivisione su questa rete</translation>
    </message>
    <message>
        <source>Each link can be revoked by itself.</source>
        <translation>Ogni link si può revocare singolarmente.</translation>
    </message>
    <message>
        <source>For as long as this program runs, or until you stop.</source>
        <translation>Finché questo programma è in esecuzione o fino all&apos;interruzione.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Interrompi la condivisione</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Continua a condividere</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoca</translation>
    </message>
    <message>
        <source>Look at pictures and texts together</source>
        <translation>Guardare immagini e testi insieme</translation>
    </message>
    <message>
        <source>Others in this network can look at your pictures and texts with you, while this program runs. Everything stays on this computer and on theirs.</source>
        <translation>Altre persone in questa rete possono guardare immagini e testi insieme a te mentre questo programma è in esecuzione. Tutto resta su questo computer e sui loro.</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingController</name>
    <message>
        <source>The link was not made. %1</source>
        <comment>reason</comment>
        <translation>Il link non è stato creato. %1</translation>
    </message>
    <message>
        <source>The invitation was not revoked, its link still works. %1</source>
        <comment>reason</comment>
        <translation>L&apos;invito non è stato revocato, il suo link funziona ancora. %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>sola lettura</translation>
    </message>
    <message>
        <source>may comment</source>
        <translation>può commentare</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>senza scadenza</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>scaduto</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>non ancora usato</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln ospite</numerusform>
            <numerusform>%Ln ospiti</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Revoke the invitation to everything?</source>
        <translation>Revocare l&apos;invito a tutto?</translation>
    </message>
    <message>
        <source>Revoke the invitation “%1”?</source>
        <translation>Revocare l&apos;invito «%1»?</translation>
    </message>
    <message>
        <source>Revoke the invitation to “%1”?</source>
        <translation>Revocare l&apos;invito a «%1»?</translation>
    </message>
    <message>
        <source>Its link will never work again.</source>
        <translation>Il suo link non funzionerà mai più.</translation>
    </message>
    <message>
        <source>Whoever came by it loses the connection at once, and its link will never work again. What they wrote stays.</source>
        <translation>Chi è entrato con questo invito perde subito la connessione e il link non funzionerà mai più. Quello che ha scritto resta.</translation>
    </message>
    <message>
        <source>Stop sharing? Links that were not revoked work again when you share again.</source>
        <translation>Interrompere la condivisione? I link non revocati funzioneranno di nuovo quando si condivide ancora.</translation>
    </message>
    <message>
        <source>Stop sharing? Everybody who came over the network loses the connection at once. What they wrote stays, and links that were not revoked work again when you share again.</source>
        <translation>Interrompere la condivisione? Chi è entrato dalla rete perde subito la connessione. Quello che ha scritto resta, e i link non revocati funzioneranno di nuovo quando si condivide ancora.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Qui non c&apos;è ancora nessun altro.</translation>
    </message>
    <message>
        <source>%1 is here now.</source>
        <translation>%1 è qui ora.</translation>
    </message>
    <message>
        <source>%1 and %2 are here now.</source>
        <translation>%1 e %2 sono qui ora.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 are here now.</source>
        <translation>%1, %2 e %3 sono qui ora.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s) are here now.</source>
        <translation>
            <numerusform>%1 e %Ln altra persona sono qui ora.</numerusform>
            <numerusform>%1 e altre %Ln persone sono qui ora.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in. After that, try another address.</source>
        <translation>Se non riescono a connettersi: devono essere nella stessa rete di questo computer, e il suo firewall deve lasciar passare la porta TCP %1. Poi provare un altro indirizzo.</translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in.</source>
        <translation>Se non riescono a connettersi: devono essere nella stessa rete di questo computer, e il suo firewall deve lasciar passare la porta TCP %1.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, reads what was said there, and can join in.</source>
        <translation>Chi ha il link vede tutto ciò che è nella libreria, anche ciò che vi si aggiunge in seguito, legge quanto vi è stato detto e può partecipare.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, and reads what was said there.</source>
        <translation>Chi ha il link vede tutto ciò che è nella libreria, anche ciò che vi si aggiunge in seguito, e legge quanto vi è stato detto.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, reads what was said on it, and can join in.</source>
        <translation>Chi ha il link vede solo questo, legge quanto vi è stato detto e può partecipare.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, and reads what was said on it.</source>
        <translation>Chi ha il link vede solo questo e legge quanto vi è stato detto.</translation>
    </message>
    <message>
        <source>One picture or text</source>
        <translation>Un&apos;immagine o un testo</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>Revocare questo invito?</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Mentre si scrive</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Andare a capo</translation>
    </message>
    <message>
        <source>Put it away and keep the draft</source>
        <translation>Chiudere e conservare la bozza</translation>
    </message>
    <message>
        <source>Edit your last comment</source>
        <translation>Modificare il proprio ultimo commento</translation>
    </message>
    <message>
        <source>On a picture or text</source>
        <translation>Su un&apos;immagine o un testo</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Ingrandire o ridurre dal puntatore</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Rotellina</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Spostare l&apos;immagine</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Spazio+Trascinamento</translation>
    </message>
    <message>
        <source>Search in a text</source>
        <translation>Cercare in un testo</translation>
    </message>
    <message>
        <source>Discuss the selected words</source>
        <translation>Commentare le parole selezionate</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>Pinthread::StartPage</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Trascinare qui un&apos;immagine</translation>
    </message>
    <message>
        <source>&amp;Open a picture or text…</source>
        <translation>A&amp;pri un&apos;immagine o un testo…</translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Torna alle immagini</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Prova l&apos;&amp;esempio</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>Pa&amp;rtecipa a un team…</translation>
    </message>
    <message>
        <source>You can also paste a picture</source>
        <translation>Si può anche incollare un&apos;immagine</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Team: %1</translation>
    </message>
    <message>
        <source>Then click the spot you mean, and write. A text is welcome as well: select the words you mean. Whoever has the same thing open sees it at once.</source>
        <translation>Poi fare clic nel punto da indicare e scrivere. Va bene anche un testo: selezionare le parole. Chi ha aperto lo stesso elemento lo vede subito.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>È ciò che gli altri vedono accanto a quanto si scrive.</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Gli altri ti vedono come</translation>
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
        <translation>Pinthread è già in esecuzione, ma non risponde.</translation>
    </message>
    <message>
        <source>It may be busy. You can wait for it, or start a second one beside it: nothing of what either of them keeps is lost, but the second one begins with an empty window.</source>
        <translation>Forse è occupato. Si può attendere o avviarne un secondo accanto: nulla di quanto conservato va perso, ma il secondo inizia con una finestra vuota.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Attendi</translation>
    </message>
    <message>
        <source>&amp;Start anyway</source>
        <translation>A&amp;vvia comunque</translation>
    </message>
</context>
<context>
    <name>Pinthread::SyncController</name>
    <message>
        <source>This is not open any more.</source>
        <translation>Questo non è più aperto.</translation>
    </message>
    <message>
        <source>This is empty, or holds something that cannot be sent.</source>
        <translation>È vuoto o contiene qualcosa che non si può inviare.</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>Non c&apos;è più nulla da riprovare.</translation>
    </message>
    <message>
        <source>There is no connection. Retry when it is back.</source>
        <translation>Nessuna connessione. Riprovare quando torna.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Il server non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>Le risposte del server non sono coerenti.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextCanvas</name>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>That is too long: a conversation can be about %L1 characters at most.</source>
        <translation>È troppo lungo: una conversazione può riguardare al massimo %L1 caratteri.</translation>
    </message>
    <message>
        <source>Select the words that you want to talk about first.</source>
        <translation>Selezionare prima le parole di cui parlare.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln evidenziazione</numerusform>
            <numerusform>%Ln evidenziazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a &amp;Conversation About This</source>
        <translation>&amp;Inizia una conversazione su questo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleziona &amp;tutto</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Apri il link</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>Copia l&apos;in&amp;dirizzo del link</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextJob</name>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Questo non è un testo: contiene byte che nessun testo ha. Può essere un&apos;immagine, un programma o un documento di un altro programma.</translation>
    </message>
    <message>
        <source>This text is too large: it has more than %1 paragraphs, lines and cells.</source>
        <translation>Questo testo è troppo grande: ha più di %1 paragrafi, righe e celle.</translation>
    </message>
    <message>
        <source>This text cannot be read as Markdown: it has very many lines with very many brackets and no empty line between them.</source>
        <translation>Questo testo non si può leggere come Markdown: ha moltissime righe con moltissime parentesi e nessuna riga vuota in mezzo.</translation>
    </message>
    <message>
        <source>This text cannot be read: there is not enough memory for it.</source>
        <translation>Impossibile leggere questo testo: memoria insufficiente.</translation>
    </message>
    <message>
        <source>There are no words in this document.</source>
        <translation>In questo documento non ci sono parole.</translation>
    </message>
    <message>
        <source>This text does not say how its letters are encoded; it is shown as Western European (Windows-1252). If letters look wrong, save it as UTF-8.</source>
        <translation>Questo testo non dice come sono codificate le lettere; viene mostrato come Europa occidentale (Windows-1252). Se le lettere sembrano sbagliate, salvarlo come UTF-8.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Impossibile leggere questo file: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextProbe</name>
    <message>
        <source>This is not a text that Pinthread can open. It opens plain text, Markdown and HTML.</source>
        <translation>Questo non è un testo che Pinthread può aprire. Apre testo semplice, Markdown e HTML.</translation>
    </message>
    <message>
        <source>This document is empty.</source>
        <translation>Questo documento è vuoto.</translation>
    </message>
    <message>
        <source>This text is too large: it has %1, and Pinthread opens texts of up to %2.</source>
        <translation>Questo testo è troppo grande: è di %1 e Pinthread apre testi fino a %2.</translation>
    </message>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Questo non è un testo: contiene byte che nessun testo ha. Può essere un&apos;immagine, un programma o un documento di un altro programma.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Impossibile aprire questo file: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextSearchBar</name>
    <message>
        <source>Search in the text</source>
        <translation>Cerca nel testo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>%L1 of many</source>
        <translation>%L1 di molti</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 di %L2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Risultato precedente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Risultato successivo</translation>
    </message>
</context>
<context>
    <name>Pinthread::TlsProblem</name>
    <message>
        <source>This is not the server you were invited to: what answers at %1 has another certificate. Ask whoever invited you for a new link.</source>
        <translation>Questo non è il server dell&apos;invito: quello che risponde da %1 ha un altro certificato. Chiedere un nuovo link a chi ha mandato l&apos;invito.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server at %1. Ask whoever runs it for an invitation link.</source>
        <translation>Nessuno di cui questo computer si fidi garantisce per il server %1. Chiedere un link di invito a chi lo gestisce.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 is not valid today. Check this computer&apos;s date; if that is right, tell whoever runs the server.</source>
        <translation>Il certificato del server %1 oggi non è valido. Controllare la data di questo computer; se è giusta, avvisare chi gestisce il server.</translation>
    </message>
    <message>
        <source>The server at %1 has a certificate for another address. Check the address.</source>
        <translation>Il server %1 ha un certificato per un altro indirizzo. Controllare l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 cannot be trusted. Tell whoever runs it.</source>
        <translation>Il certificato del server %1 non è attendibile. Avvisare chi lo gestisce.</translation>
    </message>
    <message>
        <source>What answers at %1 does not offer a secure connection. Check the address and the port; that of a server without TLS begins with http://.</source>
        <translation>Quello che risponde da %1 non offre una connessione sicura. Controllare l&apos;indirizzo e la porta; quello di un server senza TLS inizia con http://.</translation>
    </message>
    <message>
        <source>The server at %1 takes secure connections only. Use its address that begins with https://.</source>
        <translation>Il server %1 accetta solo connessioni sicure. Usare l&apos;indirizzo che inizia con https://.</translation>
    </message>
    <message>
        <source>This computer cannot make the secure connection that %1 wants. Install OpenSSL and Qt&apos;s TLS plugin.</source>
        <translation>Questo computer non può stabilire la connessione sicura richiesta da %1. Installare OpenSSL e il plugin TLS di Qt.</translation>
    </message>
</context>
<context>
    <name>Pinthread::UsageDialog</name>
    <message>
        <source>Usage</source>
        <translation>Utilizzo</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>L’ultimo %Ln giorno</numerusform>
            <numerusform>Gli ultimi %Ln giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Gli ultimi dodici mesi</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Niente in questi giorni.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per giorno</translation>
    </message>
    <message>
        <source>By picture or text</source>
        <translation>Per immagine o testo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Giorni:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Mostra:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 in tutto</translation>
    </message>
</context>
<context>
    <name>Pinthread::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversazione</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>F&amp;inestra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>&amp;Paste as a new picture</source>
        <translation>&amp;Incolla come nuova immagine</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Prova l&apos;&amp;esempio</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>&amp;Libreria</translation>
    </message>
    <message>
        <source>S&amp;hare on this network…</source>
        <translation>Con&amp;dividi su questa rete…</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Partecipa…</translation>
    </message>
    <message>
        <source>&amp;Leave the team</source>
        <translation>Lascia il tea&amp;m</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Impostazi&amp;oni…</translation>
    </message>
    <message>
        <source>Close the o&amp;thers here</source>
        <translation>Chiudi le al&amp;tre qui</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>E&amp;sci</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Successiva</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Precedente</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Elimina…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Riduci</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;Adatta alla finestra</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Dimensioni reali</translation>
    </message>
    <message>
        <source>&amp;List of conversations</source>
        <translation>E&amp;lenco delle conversazioni</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nuova finestra</translation>
    </message>
    <message>
        <source>&amp;Move to a new window</source>
        <translation>Sposta in una n&amp;uova finestra</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Chiudi la finestra</translation>
    </message>
    <message>
        <source>Show &amp;beside</source>
        <translation>Mostra a&amp;ffiancata</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Sposta a &amp;sinistra</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Sposta a &amp;destra</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Riquadro successivo</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>Riquadro &amp;precedente</translation>
    </message>
    <message>
        <source>&amp;About Pinthread</source>
        <translation>&amp;Informazioni su Pinthread</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Informazioni su &amp;Qt</translation>
    </message>
    <message>
        <source>E&amp;xport conversations…</source>
        <translation>Espo&amp;rta conversazioni…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>Importa con&amp;versazioni…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>&amp;Start one with the keyboard</source>
        <translation>&amp;Iniziane una con la tastiera</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Sc&amp;heda successiva</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Sch&amp;eda precedente</translation>
    </message>
    <message>
        <source>What could not be s&amp;ent…</source>
        <translation>Modifiche &amp;non inviate…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Esci dall&apos;acco&amp;unt</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Risolvi</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Riapri</translation>
    </message>
    <message>
        <source>Usa&amp;ge…</source>
        <translation>Utili&amp;zzo…</translation>
    </message>
</context>
<context>
    <name>Pinthread::Windows</name>
    <message>
        <source>What was open last could not be read, and what is open now will not be remembered.</source>
        <translation>Impossibile leggere ciò che era aperto l&apos;ultima volta, e ciò che è aperto ora non verrà ricordato.</translation>
    </message>
    <message>
        <source>What was open last could not be read: the file was damaged, and is called %1 now.</source>
        <translation>Impossibile leggere ciò che era aperto l&apos;ultima volta: il file era danneggiato e ora si chiama %1.</translation>
    </message>
    <message>
        <source>What was open last was written by a newer Pinthread. The file is called %1 now.</source>
        <translation>Ciò che era aperto l&apos;ultima volta è stato scritto da un Pinthread più recente. Il file ora si chiama %1.</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: %1</source>
        <translation>Impossibile ricordare per il prossimo avvio ciò che è aperto: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::Workspace</name>
    <message>
        <source>%1 could not be written: the next start will ask the server to be let in again.</source>
        <translation>Impossibile scrivere %1: al prossimo avvio si dovrà chiedere di nuovo al server di entrare.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep your sign-in, and it is written nowhere else: you stay signed in until you close Pinthread.</source>
        <translation>Questo computer non ha un portachiavi che possa conservare l&apos;accesso, e non viene scritto da nessun&apos;altra parte: la sessione dura fino alla chiusura di Pinthread.</translation>
    </message>
</context>
<context>
    <name>Pinthread::WorkspaceUsage</name>
    <message>
        <source>The server could not be asked. When it can be reached again, try once more.</source>
        <translation>Non è stato possibile interrogare il server. Quando sarà di nuovo raggiungibile, riprova.</translation>
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
        <translation>%1 al giorno</translation>
    </message>
    <message>
        <source>Most on %1</source>
        <translation>Il massimo il %1</translation>
    </message>
    <message>
        <source>%1 by picture or text</source>
        <translation>%1 per immagine o testo</translation>
    </message>
</context>
<context>
    <name>UsageFigure</name>
    <message>
        <source>Messages sent</source>
        <translation>Messaggi inviati</translation>
    </message>
    <message>
        <source>Data sent</source>
        <translation>Dati inviati</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Conversazioni avviate</translation>
    </message>
</context>
</TS>
