<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Pinthread::Activity</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationExchange</name>
    <message>
        <source>Web Annotations (%1)</source>
        <translation>Anotaciones web (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>Export the conversations</source>
        <translation>Exportar las conversaciones</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversaciones</translation>
    </message>
    <message>
        <source>There are no conversations here yet: the server has not heard of this.</source>
        <translation>Aquí aún no hay conversaciones: el servidor todavía no conoce esto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were written to %1.</source>
        <translation>
            <numerusform>Se escribió %Ln conversación en %1.</numerusform>
            <numerusform>Se escribieron %Ln conversaciones en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Conversations can be imported when the connection is back.</source>
        <translation>Sin conexión. Se podrán importar conversaciones cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Aún hay otra importación en curso.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were imported.</source>
        <translation>
            <numerusform>Se importó %Ln conversación.</numerusform>
            <numerusform>Se importaron %Ln conversaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln ya estaba.</numerusform>
            <numerusform>%Ln ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) were not understood.</source>
        <translation>
            <numerusform>%Ln anotación no se entendió.</numerusform>
            <numerusform>%Ln anotaciones no se entendieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first: %1</source>
        <comment>reason, a sentence</comment>
        <translation>La primera: %1</translation>
    </message>
    <message>
        <source>The rest was not: the connection went away. Import the file again when it is back.</source>
        <translation>El resto no: se perdió la conexión. Importe el archivo de nuevo cuando vuelva.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>%Ln conversación o comentario no se pudo añadir aquí.</numerusform>
            <numerusform>%Ln conversaciones o comentarios no se pudieron añadir aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>No se pudo abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large: it has %2, and files of up to %3 are read.</source>
        <translation>%1 es demasiado grande: ocupa %2, y se leen archivos de hasta %3.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>No se pudo leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 has no annotations in it: it is not in the form that the W3C has given them (JSON-LD).</source>
        <translation>%1 no contiene anotaciones: no tiene la forma que les dio el W3C (JSON-LD).</translation>
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
        <translation>No se puede acceder al servidor. Compruebe la conexión e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>No hay una conexión segura con el servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>El servidor no respondió a tiempo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Sign in again.</source>
        <translation>El servidor no aceptó el inicio de sesión. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask whoever runs the server.</source>
        <translation>No tiene permiso para hacer esto. Consulte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever invited you for a new link.</source>
        <translation>Esta invitación ha caducado. Pida un enlace nuevo a quien le invitó.</translation>
    </message>
    <message>
        <source>This invitation was taken back. Ask whoever invited you whether you may have another.</source>
        <translation>Esta invitación fue revocada. Pregunte a quien le invitó si puede darle otra.</translation>
    </message>
    <message>
        <source>The server does not have this. Somebody may have removed it.</source>
        <translation>El servidor no tiene esto. Puede que alguien lo haya quitado.</translation>
    </message>
    <message>
        <source>The file has not been uploaded yet. Ask whoever added it, or try again later.</source>
        <translation>El archivo aún no se ha enviado. Pregunte a quien lo añadió o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The file is too large. Use a smaller one.</source>
        <translation>El archivo es demasiado grande. Use uno más pequeño.</translation>
    </message>
    <message>
        <source>The file arrived damaged, or is not the one that was announced. Try again.</source>
        <translation>El archivo llegó dañado o no es el que se anunció. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written. Check its permissions and the free space.</source>
        <translation>No se pudo leer o escribir un archivo de este ordenador. Compruebe los permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The server did not accept this. Update Pinthread.</source>
        <translation>El servidor no aceptó esto. Actualice Pinthread.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later.</source>
        <translation>El servidor tiene un problema propio. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>What answered is not a Pinthread server. Check the address.</source>
        <translation>Lo que respondió no es un servidor de Pinthread. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask whoever looks after the server.</source>
        <translation>Esta cuenta está desactivada. Pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>There were too many tries to sign in. Wait a minute, and try again.</source>
        <translation>Hubo demasiados intentos de iniciar sesión. Espere un minuto e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierta</numerusform>
            <numerusform>%Ln abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%Ln persona está viendo esto ahora: %1</numerusform>
            <numerusform>%Ln personas están viendo esto ahora: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Todo se queda en este ordenador.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
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
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Others on this network can open what you share. Click to see who is here, or to stop.</source>
        <translation>Otras personas de esta red pueden abrir lo que comparte. Haga clic para ver quién está aquí o para dejar de compartir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln sin enviar</numerusform>
            <numerusform>%Ln sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows or hides their list</source>
        <comment>a key</comment>
        <translation>%1 muestra u oculta la lista</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message>
        <source>What has been discussed as “%1” is another picture than this one.</source>
        <translation>Lo que se comentó como «%1» es otra imagen distinta de esta.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 contenía otra imagen la última vez que se abrió, con %Ln conversación.</numerusform>
            <numerusform>%1 contenía otra imagen la última vez que se abrió, con %Ln conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 contenía otra imagen la última vez que se abrió.</translation>
    </message>
    <message>
        <source>%1 was not sent to the server: nobody else can see it.</source>
        <translation>%1 no se envió al servidor: nadie más puede verlo.</translation>
    </message>
    <message>
        <source>You have cancelled opening %1.</source>
        <translation>Ha cancelado la apertura de %1.</translation>
    </message>
    <message>
        <source>The server keeps something else under this picture&apos;s id. Tell whoever runs it.</source>
        <translation>El servidor guarda otra cosa con el identificador de esta imagen. Avise a quien lo administra.</translation>
    </message>
    <message>
        <source>What has been discussed as “%1” is another text than this one.</source>
        <translation>Lo que se comentó como «%1» es otro texto distinto de este.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 contenía otro texto la última vez que se abrió, con %Ln conversación.</numerusform>
            <numerusform>%1 contenía otro texto la última vez que se abrió, con %Ln conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 contenía otro texto la última vez que se abrió.</translation>
    </message>
    <message>
        <source>The server keeps something else under this text&apos;s id. Tell whoever runs it.</source>
        <translation>El servidor guarda otra cosa con el identificador de este texto. Avise a quien lo administra.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Obteniendo la imagen…</translation>
    </message>
    <message>
        <source>Sending the picture to the server…</source>
        <translation>Enviando la imagen al servidor…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>&amp;Send it</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>&amp;Look at what was discussed</source>
        <translation>Ver &amp;lo que se comentó</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new picture</source>
        <translation>Comentar esta como imagen n&amp;ueva</translation>
    </message>
    <message>
        <source>&amp;Fetch it from the server</source>
        <translation>&amp;Obtener del servidor</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>This picture is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Esta imagen no está en este ordenador. Llegará en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>The server does not know this picture yet. You can look at it; pins can be placed as soon as the connection is there.</source>
        <translation>El servidor aún no conoce esta imagen. Puede verla; podrá colocar marcadores en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>The file %1 holds another picture now. This is the one that you opened.</source>
        <translation>El archivo %1 contiene ahora otra imagen. Esta es la que abrió.</translation>
    </message>
    <message>
        <source>&amp;Open the new picture</source>
        <translation>A&amp;brir la imagen nueva</translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 contenía otra imagen la última vez que se abrió.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation>Obteniendo el texto…</translation>
    </message>
    <message>
        <source>Sending the text to the server…</source>
        <translation>Enviando el texto al servidor…</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new text</source>
        <translation>Comentar este como texto n&amp;uevo</translation>
    </message>
    <message>
        <source>This text is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Este texto no está en este ordenador. Llegará en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>The server does not know this text yet. You can read it; conversations can be started as soon as the connection is there.</source>
        <translation>El servidor aún no conoce este texto. Puede leerlo; podrá iniciar conversaciones en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>The file %1 holds another text now. This is the one that you opened.</source>
        <translation>El archivo %1 contiene ahora otro texto. Este es el que abrió.</translation>
    </message>
    <message>
        <source>&amp;Open the new text</source>
        <translation>A&amp;brir el texto nuevo</translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 contenía otro texto la última vez que se abrió.</translation>
    </message>
    <message>
        <source>&amp;Take the conversations along</source>
        <translation>&amp;Traspasar las conversaciones</translation>
    </message>
    <message>
        <source>There is a newer edition of %1. This is the one that you opened.</source>
        <translation>Hay una edición más reciente de %1. Esta es la que abrió.</translation>
    </message>
    <message>
        <source>&amp;Open the newer edition</source>
        <translation>A&amp;brir la edición más reciente</translation>
    </message>
    <message>
        <source>What could not be sent is discarded.</source>
        <translation>Se descartó lo que no se pudo enviar.</translation>
    </message>
    <message>
        <source>Discarded: “%1”</source>
        <translation>Descartado: «%1»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
</context>
<context>
    <name>Pinthread::CardPainter</name>
    <message>
        <source>Open</source>
        <comment>an asset that is open in a window</comment>
        <translation>Abierta</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatHeader</name>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Marcador %1</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>Resaltado %1</translation>
    </message>
    <message>
        <source>New pin</source>
        <translation>Nuevo marcador</translation>
    </message>
    <message>
        <source>New highlight</source>
        <translation>Nuevo resaltado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln sin enviar</numerusform>
            <numerusform>%Ln sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Resuelto por %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Copy conversation</source>
        <translation>Copiar la conversación</translation>
    </message>
    <message>
        <source>Delete conversation…</source>
        <translation>Eliminar la conversación…</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>The comment was deleted while you edited it. Your words are kept here.</source>
        <translation>El comentario se eliminó mientras lo editaba. Su texto se conserva aquí.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escriba un comentario</translation>
    </message>
    <message>
        <source>This conversation was deleted. You can still copy what you wrote.</source>
        <translation>Esta conversación se eliminó. Aún puede copiar lo que escribió.</translation>
    </message>
    <message>
        <source>This conversation was deleted.</source>
        <translation>Esta conversación se eliminó.</translation>
    </message>
    <message>
        <source>You can read here, but not write.</source>
        <translation>Aquí puede leer, pero no escribir.</translation>
    </message>
    <message>
        <source>You can write more here once this has been sent.</source>
        <translation>Podrá escribir más aquí cuando esto se haya enviado.</translation>
    </message>
    <message numerus="yes">
        <source>Delete this conversation and its %Ln comment(s) for everybody?</source>
        <translation>
            <numerusform>¿Eliminar para todos esta conversación con %Ln comentario?</numerusform>
            <numerusform>¿Eliminar para todos esta conversación con %Ln comentarios?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete this comment for everybody?</source>
        <translation>¿Eliminar este comentario para todos?</translation>
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
        <translation>Ya no está en este texto: «%1»</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”. Select other words, and what you wrote goes there.</source>
        <translation>Ya no está en este texto: «%1». Seleccione otras palabras y lo que ha escrito irá allí.</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>¿Descartar lo que ha escrito?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChoiceBar</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>conversations</comment>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Show conversations that are not resolved</source>
        <translation>Mostrar las conversaciones que no están resueltas</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>conversations</comment>
        <translation>Resueltas</translation>
    </message>
    <message>
        <source>Show conversations that are resolved</source>
        <translation>Mostrar las conversaciones que están resueltas</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>No leídas</translation>
    </message>
    <message>
        <source>Show only conversations with something you have not seen</source>
        <translation>Mostrar solo las conversaciones con algo que aún no ha visto</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>conversations</comment>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Show only conversations that you started</source>
        <translation>Mostrar solo las conversaciones que usted inició</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>conversations</comment>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Show only conversations with something that could not be sent</source>
        <translation>Mostrar solo las conversaciones con algo que no se pudo enviar</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommandLine</name>
    <message>
        <source>Try pinthread --help.</source>
        <translation>Pruebe pinthread --help.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. It looks like https://pins.example.org or http://192.168.1.20:8080.</source>
        <translation>«%1» no es la dirección de un servidor. Tiene la forma https://pins.example.org o http://192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>Discuss pictures at the exact spot that is meant. Drop a picture on the window, click on it, write.</source>
        <translation>Comente imágenes en el punto exacto. Suelte una imagen en la ventana, haga clic en ella y escriba.</translation>
    </message>
    <message>
        <source>Join the pinthread-server at &lt;url&gt; instead of using the embedded one.</source>
        <translation>Unirse al pinthread-server de &lt;url&gt; en vez de usar el integrado.</translation>
    </message>
    <message>
        <source>Be shown to others as &lt;name&gt;.</source>
        <translation>Mostrarse a los demás como &lt;name&gt;.</translation>
    </message>
    <message>
        <source>What the server asks for to let somebody in. Others on this machine can see it here; they cannot in the environment variable PINTHREAD_SECRET.</source>
        <translation>Lo que pide el servidor para dejar entrar. Aquí pueden verlo otras personas de este ordenador; en la variable de entorno PINTHREAD_SECRET, no.</translation>
    </message>
    <message>
        <source>Keep settings, data and the embedded server in &lt;directory&gt;, apart from those of other instances.</source>
        <translation>Guardar los ajustes, los datos y el servidor integrado en &lt;directory&gt;, separados de los de otras instancias.</translation>
    </message>
    <message>
        <source>Open the sample picture.</source>
        <translation>Abrir la imagen de muestra.</translation>
    </message>
    <message>
        <source>Open the pictures in a window of their own.</source>
        <translation>Abrir las imágenes en una ventana propia.</translation>
    </message>
    <message>
        <source>What the picture is known by in the team, the same for each of its versions. Without it, a picture is known by its content.</source>
        <translation>El nombre por el que el equipo conoce la imagen, igual para todas sus versiones. Sin él, una imagen se reconoce por su contenido.</translation>
    </message>
    <message>
        <source>--name: a name has 1 to 80 characters.</source>
        <translation>--name: un nombre tiene de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>--profile: name a directory.</source>
        <translation>--profile: indique un directorio.</translation>
    </message>
    <message>
        <source>--id: an id has 1 to %1 characters, and belongs to one picture.</source>
        <translation>--id: un identificador tiene de 1 a %1 caracteres y pertenece a una sola imagen.</translation>
    </message>
    <message>
        <source>Pictures and texts to open, and invitations (pinthread://…) to follow. If Pinthread is running on this profile already, they are opened there.</source>
        <translation>Imágenes y textos que abrir, e invitaciones (pinthread://…) que seguir. Si Pinthread ya se está ejecutando con este perfil, se abren allí.</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentDelegate</name>
    <message>
        <source>New</source>
        <comment>comments, above the first that is new to its reader</comment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <comment>when a comment was written</comment>
        <translation>%1 · editado</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentListModel</name>
    <message>
        <source>This comment was deleted.</source>
        <translation>Este comentario se eliminó.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>%1, %2, edited: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2, editado: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>New from here. %1</source>
        <comment>a comment</comment>
        <translation>Nuevo a partir de aquí. %1</translation>
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
Editado: %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentMenu</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an address</comment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
</context>
<context>
    <name>Pinthread::ComposerBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>Sobra %Ln carácter</numerusform>
            <numerusform>Sobran %Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>Queda %Ln carácter</numerusform>
            <numerusform>Quedan %Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline: what you send now is kept here, to be sent again by you.</source>
        <translation>Sin conexión: lo que envíe ahora se conserva aquí para que lo reenvíe usted más tarde.</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Editando su comentario</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Respondiendo a %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConfirmationBar</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Pinthread::Connection</name>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>El servidor %1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand. Update Pinthread.</source>
        <translation>El servidor envió algo que este programa no entiende. Actualice Pinthread.</translation>
    </message>
    <message>
        <source>This sign-in belongs to somebody else. Sign in again.</source>
        <translation>Este inicio de sesión pertenece a otra persona. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>El servidor ya no responde.</translation>
    </message>
    <message>
        <source>The server does not know this sign-in any more. Sign in again.</source>
        <translation>El servidor ya no reconoce este inicio de sesión. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The server does not let you in. Ask whoever runs it.</source>
        <translation>El servidor no le permite entrar. Consulte a quien lo administra.</translation>
    </message>
    <message>
        <source>The server and this program do not understand each other. Update the older one.</source>
        <translation>El servidor y este programa no se entienden. Actualice el más antiguo.</translation>
    </message>
    <message>
        <source>The server did not understand this program and ended the connection.</source>
        <translation>El servidor no entendió a este programa y cerró la conexión.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>El servidor se está reiniciando.</translation>
    </message>
    <message>
        <source>The connection was too slow.</source>
        <translation>La conexión era demasiado lenta.</translation>
    </message>
    <message>
        <source>The server is busy and asked to wait.</source>
        <translation>El servidor está ocupado y pidió esperar.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>Se perdió la conexión con el servidor.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached.</source>
        <translation>No se puede acceder al servidor %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionBanner</name>
    <message>
        <source>&amp;Try now</source>
        <translation>In&amp;tentar ahora</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>Unirse a un &amp;equipo…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connects to the server at once instead of waiting</source>
        <translation>Se conecta al servidor de inmediato, sin esperar</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>Asks for the password of your account</source>
        <translation>Pide la contraseña de su cuenta</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionWords</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Con conexión</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Sin servidor</translation>
    </message>
    <message>
        <source>You can read everything; changes will fail until the connection is back.</source>
        <translation>Puede leerlo todo; los cambios fallarán hasta que vuelva la conexión.</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The server in this program does not let you in.</source>
        <translation>El servidor de este programa no le permite entrar.</translation>
    </message>
    <message>
        <source>%1 does not let you in.</source>
        <translation>%1 no le permite entrar.</translation>
    </message>
    <message>
        <source>You can look at pictures, and no more.</source>
        <translation>Puede ver imágenes, y nada más.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Reintentando…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %Ln second(s).</source>
        <translation>
            <numerusform>Próximo intento en %Ln segundo.</numerusform>
            <numerusform>Próximo intento en %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Su sesión en %1 está cerrada.</translation>
    </message>
    <message>
        <source>What you have seen can still be read, and nothing that you have written is lost. Sign in to go on.</source>
        <translation>Lo que ya ha visto se puede seguir leyendo, y nada de lo que ha escrito se pierde. Inicie sesión para continuar.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ContentCache</name>
    <message>
        <source>Pictures cannot be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>No se pueden guardar imágenes en %1 para trabajar sin conexión. Compruebe los permisos y el espacio libre.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationBoard</name>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Ningún programa de este ordenador abre %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationDelegate</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Not sent · %1</source>
        <translation>Sin enviar · %1</translation>
    </message>
    <message>
        <source>Sending… · %1</source>
        <translation>Enviando… · %1</translation>
    </message>
    <message>
        <source>Resolved · %1 · %2</source>
        <comment>author, time</comment>
        <translation>Resuelta · %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”</source>
        <comment>the words that a conversation is about</comment>
        <translation>Ya no está en este texto: «%1»</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversación %1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name of a conversation, its state, its first words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <comment>how a conversation stands</comment>
        <translation>%1, no leída</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4, %5</source>
        <comment>name of a conversation, its state, its author, its first words, how many comments</comment>
        <translation>%1, %2, %3: %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comentario</numerusform>
            <numerusform>%Ln comentarios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, about words that are not in this text any more, “%3”: %4, %5</source>
        <comment>name of a conversation, its state, the words, its first words, how many comments</comment>
        <translation>%1, %2, sobre palabras que ya no están en este texto, «%3»: %4, %5</translation>
    </message>
    <message>
        <source>Draft about words that are not in this text any more, “%1”: %2</source>
        <comment>the words, what was written about them</comment>
        <translation>Borrador sobre palabras que ya no están en este texto, «%1»: %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationPanel</name>
    <message>
        <source>Number</source>
        <comment>conversations are sorted by it</comment>
        <translation>Número</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>conversations are sorted by it</comment>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Place on the picture</source>
        <comment>conversations are sorted by it</comment>
        <translation>Lugar en la imagen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Nobody has started a conversation yet.</source>
        <translation>Nadie ha iniciado aún una conversación.</translation>
    </message>
    <message>
        <source>Click on the picture to start a conversation, or drag to mark an area.</source>
        <translation>Haga clic en la imagen para iniciar una conversación o arrastre para marcar una zona.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguna</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 de %Ln conversación</numerusform>
            <numerusform>%1 de %Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Ninguna conversación contiene este texto.</translation>
    </message>
    <message>
        <source>No conversation matches “%1”.</source>
        <translation>Ninguna conversación coincide con «%1».</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <comment>conversations are sorted by it</comment>
        <translation>Lugar en el texto</translation>
    </message>
    <message>
        <source>Select some words to start a conversation about them.</source>
        <translation>Seleccione unas palabras para iniciar una conversación sobre ellas.</translation>
    </message>
    <message>
        <source>Hide this list (%1)</source>
        <comment>its key</comment>
        <translation>Ocultar esta lista (%1)</translation>
    </message>
    <message>
        <source>No conversation passes these filters.</source>
        <translation>Ninguna conversación cumple estos filtros.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln borrador</numerusform>
            <numerusform>%Ln borradores</numerusform>
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
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>Otro programa mantiene bloqueado %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts was damaged. It was put aside as %1.</source>
        <translation>El archivo con los borradores sin enviar estaba dañado. Se apartó como %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts, %1, cannot be read. Drafts will be lost when the program is closed.</source>
        <translation>No se puede leer %1, el archivo con los borradores sin enviar. Los borradores se perderán al cerrar el programa.</translation>
    </message>
    <message>
        <source>Unsent drafts cannot be saved, and will be lost when the program is closed: %1</source>
        <translation>Los borradores sin enviar no se pueden guardar y se perderán al cerrar el programa: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DraftPins</name>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropFrame</name>
    <message>
        <source>Let go to open it</source>
        <translation>Suelte para abrir</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropHint</name>
    <message>
        <source>Drop or paste a picture or a text anywhere here to add it</source>
        <translation>Suelte o pegue una imagen o un texto en cualquier lugar para añadirlo</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperation</name>
    <message>
        <source>The server cannot accept this. Copy your words, then discard it.</source>
        <translation>El servidor no puede aceptar esto. Copie su texto y después descártelo.</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter.</source>
        <translation>El texto es demasiado largo. Acórtelo.</translation>
    </message>
    <message>
        <source>There is no room for more here. Delete something first.</source>
        <translation>Aquí no cabe nada más. Elimine algo primero.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask a moderator.</source>
        <translation>No tiene permiso para hacer esto. Consulte a un moderador.</translation>
    </message>
    <message>
        <source>Somebody has deleted this meanwhile.</source>
        <translation>Alguien ha eliminado esto entretanto.</translation>
    </message>
    <message>
        <source>Something else took its place. Discard it and do it anew.</source>
        <translation>Otra cosa ocupó su lugar. Descártelo y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment, then retry.</source>
        <translation>Fue demasiado de una vez. Espere un momento y reinténtelo.</translation>
    </message>
    <message>
        <source>The server cannot save anything now. Retry in a moment.</source>
        <translation>El servidor no puede guardar nada ahora. Reinténtelo en un momento.</translation>
    </message>
    <message>
        <source>Not sent: there was no connection. Retry when it is back.</source>
        <translation>Sin enviar: no había conexión. Reinténtelo cuando vuelva.</translation>
    </message>
    <message>
        <source>Not sent: the connection was lost before the server had it.</source>
        <translation>Sin enviar: la conexión se perdió antes de que llegara al servidor.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationCard</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 It can be sent again when the connection is back.</source>
        <comment>after a reason</comment>
        <translation>%1 Se podrá enviar de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You are offline. Retry when the connection is back.</source>
        <translation>Sin conexión. Reinténtelo cuando vuelva la conexión.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationList</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationWords</name>
    <message>
        <source>This conversation was not started</source>
        <translation>Esta conversación no se inició</translation>
    </message>
    <message>
        <source>This comment was not sent</source>
        <translation>Este comentario no se envió</translation>
    </message>
    <message>
        <source>This change was not saved</source>
        <translation>Este cambio no se guardó</translation>
    </message>
    <message>
        <source>A comment was not deleted</source>
        <translation>Un comentario no se eliminó</translation>
    </message>
    <message>
        <source>The pin was not moved</source>
        <translation>El marcador no se movió</translation>
    </message>
    <message>
        <source>The conversation was not resolved</source>
        <translation>La conversación no se resolvió</translation>
    </message>
    <message>
        <source>The conversation was not reopened</source>
        <translation>La conversación no se reabrió</translation>
    </message>
    <message>
        <source>The conversation was not deleted</source>
        <translation>La conversación no se eliminó</translation>
    </message>
    <message>
        <source>The highlight was not moved</source>
        <translation>El resaltado no se movió</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsDialog</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsModel</name>
    <message>
        <source>%1 · New pin</source>
        <comment>name of a picture</comment>
        <translation>%1 · Nuevo marcador</translation>
    </message>
    <message>
        <source>%1 · Pin %2</source>
        <comment>name of a picture, number</comment>
        <translation>%1 · Marcador %2</translation>
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
        <translation>%1 · Nuevo resaltado</translation>
    </message>
    <message>
        <source>Not open here</source>
        <translation>No abierto aquí</translation>
    </message>
    <message>
        <source>%1 · Highlight %2</source>
        <comment>name of a text, number</comment>
        <translation>%1 · Resaltado %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Todo se ha enviado.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Descartar todo…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>¿Descartar %Ln cambio definitivamente? Se perderá lo que se escribió en él.</numerusform>
            <numerusform>¿Descartar %Ln cambios definitivamente? Se perderá lo que se escribió en ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copiar el texto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent</source>
        <translation>
            <numerusform>%Ln cambio sin enviar</numerusform>
            <numerusform>%Ln cambios sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Everything is kept here; it can be sent again when the connection is back.</source>
        <translation>Sin conexión. Todo se conserva aquí; se podrá enviar de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation>
            <numerusform>Reintentar %Ln</numerusform>
            <numerusform>Reintentar %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Descartar %Ln…</numerusform>
            <numerusform>Descartar %Ln…</numerusform>
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
        <translation>Nuevo resaltado: %1</translation>
    </message>
    <message>
        <source>Highlight %1: %2</source>
        <translation>Resaltado %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s)</source>
        <translation>
            <numerusform>%Ln marcador</numerusform>
            <numerusform>%Ln marcadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Region from %1 % to %2 % from the left, and from %3 % to %4 % from the top</source>
        <translation>Zona del %1 % al %2 % desde la izquierda y del %3 % al %4 % desde arriba</translation>
    </message>
    <message>
        <source>%1 % from the left, %2 % from the top</source>
        <translation>%1 % desde la izquierda, %2 % desde arriba</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageDecoder</name>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Este archivo no se puede abrir: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>No hay memoria suficiente para abrir esta imagen.</translation>
    </message>
    <message>
        <source>This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or downloaded to the end.</source>
        <translation>Esta imagen %1 está incompleta: el archivo termina antes que la imagen. Puede que no se haya copiado o descargado hasta el final.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged and cannot be opened.</source>
        <translation>Esta imagen %1 está dañada y no se puede abrir.</translation>
    </message>
    <message>
        <source>This SVG picture takes too long to draw.</source>
        <translation>Esta imagen SVG tarda demasiado en dibujarse.</translation>
    </message>
    <message>
        <source>This SVG picture is too complicated to be opened.</source>
        <translation>Esta imagen SVG es demasiado complicada para abrirla.</translation>
    </message>
    <message>
        <source>This SVG picture cannot be opened: it contains itself.</source>
        <translation>Esta imagen SVG no se puede abrir: se contiene a sí misma.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageProbe</name>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP, TIFF and SVG, and looks at what is in a file, not at its name.</source>
        <translation>Esta no es una imagen que Pinthread pueda abrir. Abre PNG, JPEG, GIF, BMP, WebP, TIFF y SVG, y se fija en el contenido del archivo, no en su nombre.</translation>
    </message>
    <message>
        <source>Pictures of the kind %1 cannot be opened here, because Qt&apos;s image format plugins are not installed.</source>
        <translation>Aquí no se pueden abrir imágenes de tipo %1 porque no están instalados los complementos de formatos de imagen de Qt.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged: its beginning cannot be read.</source>
        <translation>Esta imagen %1 está dañada: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>This picture is too large: its file has %1, and Pinthread opens SVG files of up to %2.</source>
        <translation>Esta imagen es demasiado grande: su archivo ocupa %1, y Pinthread abre archivos SVG de hasta %2.</translation>
    </message>
    <message>
        <source>This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of up to %4 megapixels.</source>
        <translation>Esta imagen es demasiado grande: %1 × %2 píxeles son %3 megapíxeles, y Pinthread abre imágenes de hasta %4 megapíxeles.</translation>
    </message>
    <message>
        <source>This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread allows %4.</source>
        <translation>Esta imagen es demasiado grande: abrir sus %1 × %2 píxeles requiere %3 de memoria, y Pinthread admite %4.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Este archivo no se puede abrir: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationForm</name>
    <message>
        <source>&amp;Everything in my library</source>
        <translation>&amp;Toda mi biblioteca</translation>
    </message>
    <message>
        <source>Look and comment</source>
        <translation>Ver y comentar</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Solo ver</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>As long as I do not revoke it</source>
        <translation>Hasta que la revoque</translation>
    </message>
    <message>
        <source>To recognise it by; only you see this</source>
        <translation>Para reconocerla; solo usted lo ve</translation>
    </message>
    <message>
        <source>Share:</source>
        <translation>Compartir:</translation>
    </message>
    <message>
        <source>Guests &amp;may:</source>
        <translation>Los &amp;invitados pueden:</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>&amp;Validez:</translation>
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
        <translation>Este enlace de invitación dice una cosa dos veces. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing or damaged. Copy it once more, all of it.</source>
        <translation>El final de este enlace de invitación falta o está dañado. Cópielo de nuevo, entero.</translation>
    </message>
    <message>
        <source>There is nothing here yet. Paste the whole invitation link.</source>
        <translation>Aquí no hay nada todavía. Pegue el enlace de invitación completo.</translation>
    </message>
    <message>
        <source>This is too long for an invitation link. Copy the link alone.</source>
        <translation>Esto es demasiado largo para un enlace de invitación. Copie solo el enlace.</translation>
    </message>
    <message>
        <source>This is not an invitation link: those begin with pinthread://.</source>
        <translation>Esto no es un enlace de invitación: esos empiezan por pinthread://.</translation>
    </message>
    <message>
        <source>This invitation link is damaged. Copy it once more, all of it.</source>
        <translation>Este enlace de invitación está dañado. Cópielo de nuevo, entero.</translation>
    </message>
    <message>
        <source>Do not trust this link: it hides which server it leads to. Ask for a new one.</source>
        <translation>No se fíe de este enlace: oculta a qué servidor lleva. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>This invitation link does not say where the server is. Ask for a new one.</source>
        <translation>Este enlace de invitación no dice dónde está el servidor. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s port is missing in this invitation link. Copy it once more, all of it.</source>
        <translation>En este enlace de invitación falta el puerto del servidor. Cópielo de nuevo, entero.</translation>
    </message>
    <message>
        <source>What this invitation link is about cannot be read. Copy it once more, all of it.</source>
        <translation>No se puede leer a qué se refiere este enlace de invitación. Cópielo de nuevo, entero.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing. Copy it once more, all of it.</source>
        <translation>Falta el final de este enlace de invitación. Cópielo de nuevo, entero.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Invitaciones</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationPreview</name>
    <message>
        <source>On %1. Whether you may write there or only look, you see when you are in.</source>
        <comment>the address of a computer</comment>
        <translation>En %1. Al entrar verá si allí puede escribir o solo mirar.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationRow</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinDialog</name>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unirse</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Paste the invitation link that you were sent, or write the address of your team&apos;s server. Whoever runs that can tell you the address and, if it asks for one, the secret.</source>
        <translation>Pegue el enlace de invitación que recibió o escriba la dirección del servidor de su equipo. Quien lo administra puede decirle la dirección y, si la pide, la clave secreta.</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Solo si el servidor la pide</translation>
    </message>
    <message>
        <source>&amp;Link or address:</source>
        <translation>&amp;Enlace o dirección:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Su &amp;nombre:</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>Clave &amp;secreta:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>You have copied an invitation: %1</source>
        <translation>Ha copiado una invitación: %1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Paste the link, or write the address of your team&apos;s server.</source>
        <translation>Pegue el enlace o escriba la dirección del servidor de su equipo.</translation>
    </message>
    <message>
        <source>Write the name that the others shall see.</source>
        <translation>Escriba el nombre que verán los demás.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
    <message>
        <source>I have an &amp;account on this server</source>
        <translation>&amp;Tengo una cuenta en este servidor</translation>
    </message>
    <message>
        <source>Only if the server has several</source>
        <translation>Solo si el servidor tiene varios</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>Usua&amp;rio:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>C&amp;ontraseña:</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>E&amp;quipo:</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>You were signed out. With your password you go on where you were; nothing that you have written is lost.</source>
        <translation>Su sesión se ha cerrado. Con su contraseña continúa donde estaba; nada de lo que ha escrito se pierde.</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Write the login that you were given.</source>
        <translation>Escriba el usuario que le han dado.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
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
        <translation>Nadie responde en %1. Debe estar en la misma red, y quien le invitó debe estar compartiendo en este momento: pregúntele e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 does not know this invitation. Copy the link once more, all of it, or ask for a new one.</source>
        <translation>%1 no reconoce esta invitación. Copie el enlace de nuevo, entero, o pida uno nuevo.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Pinthread that this one understands. Both should have the same version.</source>
        <translation>Lo que responde en %1 no es un Pinthread que este entienda. Ambos deberían tener la misma versión.</translation>
    </message>
    <message>
        <source>%1 has another version of Pinthread, and the two do not understand each other. Update the older one.</source>
        <translation>%1 tiene otra versión de Pinthread y los dos no se entienden. Actualice el más antiguo.</translation>
    </message>
    <message>
        <source>Everything in a library</source>
        <translation>Todo lo de una biblioteca</translation>
    </message>
    <message>
        <source>A picture or a text</source>
        <translation>Una imagen o un texto</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryController</name>
    <message>
        <source>You are offline, so nothing was changed. Try again when the connection is back.</source>
        <translation>No hay conexión, así que no se cambió nada. Inténtelo de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>“%1” was not renamed to “%2”. %3</source>
        <comment>old name, new name, reason</comment>
        <translation>No se cambió el nombre de «%1» a «%2». %3</translation>
    </message>
    <message>
        <source>“%1” was not removed. %2</source>
        <comment>name, reason</comment>
        <translation>No se quitó «%1». %2</translation>
    </message>
    <message>
        <source>“%1” could not be brought back. %2</source>
        <comment>name, reason</comment>
        <translation>No se pudo recuperar «%1». %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryHeader</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Search the library by name</source>
        <translation>Buscar en la biblioteca por nombre</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Volver a las imágenes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>&amp;Recent first</source>
        <translation>Más &amp;recientes primero</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Por &amp;nombre</translation>
    </message>
    <message>
        <source>Open a picture or text…</source>
        <translation>Abrir una imagen o un texto…</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something new</source>
        <translation>
            <numerusform>%Ln con novedades</numerusform>
            <numerusform>%Ln con novedades</numerusform>
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
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;Marcar como leída</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryModel</name>
    <message>
        <source>last change %1</source>
        <translation>último cambio %1</translation>
    </message>
    <message>
        <source>open in this program</source>
        <translation>abierta en este programa</translation>
    </message>
    <message>
        <source>not available offline</source>
        <translation>no disponible sin conexión</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a card that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>shared on this network</source>
        <translation>compartida en esta red</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Looking for your pictures…</source>
        <translation>Buscando sus imágenes…</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Aquí nada se llama «%1».</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>You cannot rename anything here: whoever invited you can.</source>
        <translation>Aquí no puede cambiar nombres: quien le invitó, sí.</translation>
    </message>
    <message>
        <source>Only whoever added something can remove it, or somebody who moderates here.</source>
        <translation>Solo quien añadió algo, o quien modera aquí, puede quitarlo.</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Sin conversaciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln abierta</numerusform>
            <numerusform>%Ln abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln resuelta</numerusform>
            <numerusform>%Ln resueltas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>%1 de %Ln abierta</numerusform>
            <numerusform>%1 de %Ln abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <comment>width, height, size of the file</comment>
        <translation>%1 × %2 píxeles, %3</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Añadida: %1</translation>
    </message>
    <message>
        <source>Added by %1: %2</source>
        <translation>Añadida por %1: %2</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Último cambio: %1</translation>
    </message>
    <message>
        <source>Opened here: %1</source>
        <translation>Abierta aquí: %1</translation>
    </message>
    <message>
        <source>Not available offline</source>
        <translation>No disponible sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %Ln conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>¿Quitar «%1», con %Ln conversación, de la biblioteca de todos?</numerusform>
            <numerusform>¿Quitar «%1», con %Ln conversaciones, de la biblioteca de todos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from everybody&apos;s library?</source>
        <translation>¿Quitar «%1» de la biblioteca de todos?</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Puede deshacerlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>Se queda %Ln de las imágenes elegidas, porque no le corresponde a usted quitarla.</numerusform>
            <numerusform>Se quedan %Ln de las imágenes elegidas, porque no le corresponde a usted quitarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>Se quitó «%1».</translation>
    </message>
    <message>
        <source>This is the library as last seen: %1.</source>
        <translation>Esta es la biblioteca tal como se vio por última vez: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>¿Quitar %Ln elemento y lo que se dijo en él de la biblioteca de todos?</numerusform>
            <numerusform>¿Quitar %Ln elementos y lo que se dijo en ellos de la biblioteca de todos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln item(s).</source>
        <translation>
            <numerusform>Se quitó %Ln elemento.</numerusform>
            <numerusform>Se quitaron %Ln elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared: others on this network can open it</source>
        <translation>Compartida: otras personas de esta red pueden abrirla</translation>
    </message>
</context>
<context>
    <name>Pinthread::LinkBox</name>
    <message>
        <source>Send this &amp;link to whoever you want to see it:</source>
        <translation>Envíe este en&amp;lace a quien quiera que la vea:</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>&amp;Address of this computer:</source>
        <translation>&amp;Dirección de este ordenador:</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Dirección de este ordenador</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Pinthread::MainWindow</name>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
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
        <translation>Acerca de Pinthread</translation>
    </message>
    <message>
        <source>Pinthread %1

Discuss pictures and texts at the exact spot that is meant.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Pinthread %1

Comente imágenes y textos en el punto exacto.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message>
        <source>New pin: %1</source>
        <translation>Nuevo marcador: %1</translation>
    </message>
    <message>
        <source>Pin %1: %2</source>
        <translation>Marcador %1: %2</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leído</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln pin(s) on one spot</source>
        <translation>
            <numerusform>Uno de %Ln marcadores en un mismo punto</numerusform>
            <numerusform>Uno de %Ln marcadores en un mismo punto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>No se pudo enviar</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leído</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s) on one spot</source>
        <translation>
            <numerusform>%Ln marcador en un mismo punto</numerusform>
            <numerusform>%Ln marcadores en un mismo punto</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to spread them out</source>
        <translation>Haga clic para separarlos</translation>
    </message>
</context>
<context>
    <name>Pinthread::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameBar</name>
    <message>
        <source>Others see you as</source>
        <translation>Los demás le ven como</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usar este nombre</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>Esto es lo que los demás ven junto a lo que escribe.</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameEditor</name>
    <message>
        <source>New name</source>
        <translation>Nuevo nombre</translation>
    </message>
</context>
<context>
    <name>Pinthread::NoServer</name>
    <message>
        <source>This program was built without a server of its own. Join a team.</source>
        <translation>Este programa se compiló sin servidor propio. Únase a un equipo.</translation>
    </message>
</context>
<context>
    <name>Pinthread::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>Pinthread::OfflineCache</name>
    <message>
        <source>What you see now cannot be kept for working offline: %1 cannot be written. Free some space.</source>
        <translation>Lo que ve ahora no se puede guardar para trabajar sin conexión: no se puede escribir en %1. Libere espacio.</translation>
    </message>
    <message>
        <source>Part of what was kept for working offline could not be read. It comes again from the server.</source>
        <translation>No se pudo leer parte de lo guardado para trabajar sin conexión. Volverá a llegar del servidor.</translation>
    </message>
    <message>
        <source>What you see from now on is not kept for working offline: %1 cannot be written. Check its permissions.</source>
        <translation>Lo que vea a partir de ahora no se guarda para trabajar sin conexión: no se puede escribir en %1. Compruebe los permisos.</translation>
    </message>
    <message>
        <source>Nothing can be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>No se puede guardar nada en %1 para trabajar sin conexión. Compruebe los permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>What was kept for working offline is of a newer version of Pinthread. It is put aside as %1 and comes again from the server.</source>
        <translation>Lo guardado para trabajar sin conexión es de una versión más reciente de Pinthread. Se apartó como %1 y volverá a llegar del servidor.</translation>
    </message>
    <message>
        <source>What was kept for working offline could not be read. It is put aside as %1 and comes again from the server.</source>
        <translation>No se pudo leer lo guardado para trabajar sin conexión. Se apartó como %1 y volverá a llegar del servidor.</translation>
    </message>
</context>
<context>
    <name>Pinthread::OpeningBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel opening the picture</source>
        <translation>Cancelar la apertura de la imagen</translation>
    </message>
    <message>
        <source>Opening… %1 %</source>
        <translation>Abriendo… %1 %</translation>
    </message>
</context>
<context>
    <name>Pinthread::OperationStore</name>
    <message>
        <source>Unsent changes cannot be kept: the folder %1 cannot be made. Check its permissions and the free space.</source>
        <translation>No se pueden conservar los cambios sin enviar: no se puede crear la carpeta %1. Compruebe los permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be kept in %1. Check its permissions and the free space.</source>
        <translation>No se pueden conservar los cambios sin enviar en %1. Compruebe los permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>Unsent changes were written by a newer version of Pinthread. They are kept in %1; open them with that version.</source>
        <translation>Una versión más reciente de Pinthread escribió cambios que no se enviaron. Se conservan en %1; ábralos con esa versión.</translation>
    </message>
    <message>
        <source>The file of unsent changes could not be read. It is kept as %1.</source>
        <translation>No se pudo leer el archivo de cambios sin enviar. Se conserva como %1.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be saved on this computer (%1). Free some space; until then they are lost when you close the program.</source>
        <translation>Los cambios sin enviar no se pueden guardar en este ordenador (%1). Libere espacio; hasta entonces, se pierden al cerrar el programa.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or a picture file, and try again.</source>
        <translation>No hay ninguna imagen en el portapapeles. Copie una, o un archivo de imagen, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Abrir imágenes y textos</translation>
    </message>
    <message>
        <source>Pictures and texts (%1)</source>
        <translation>Imágenes y textos (%1)</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Textos (%1)</translation>
    </message>
    <message>
        <source>There was no picture and no text in what you dropped.</source>
        <translation>No había ninguna imagen ni ningún texto en lo que soltó.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureReader</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>No se pudo abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not kept on this computer any more.</source>
        <translation>%1 ya no se guarda en este ordenador.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been deleted, moved or renamed.</source>
        <translation>No existe el archivo %1. Puede que se haya eliminado, movido o que su nombre haya cambiado.</translation>
    </message>
    <message>
        <source>The picture on the clipboard could not be read.</source>
        <translation>No se pudo leer la imagen del portapapeles.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>No se pudo leer %1: %2.</translation>
    </message>
    <message>
        <source>The copy of %1 that was kept here is damaged.</source>
        <translation>La copia de %1 que se guardaba aquí está dañada.</translation>
    </message>
    <message>
        <source>Pinthread cannot open %1. It opens pictures (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) and texts (plain text, Markdown, HTML).</source>
        <translation>Pinthread no puede abrir %1. Abre imágenes (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) y textos (texto sin formato, Markdown, HTML).</translation>
    </message>
    <message>
        <source>%1 is a folder. Open the pictures and texts in it instead.</source>
        <translation>%1 es una carpeta. Abra las imágenes y los textos que contiene.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureSource</name>
    <message>
        <source>Pasted picture, %1</source>
        <translation>Imagen pegada, %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureTabBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Imágenes y textos abiertos</translation>
    </message>
</context>
<context>
    <name>Pinthread::ProfileWords</name>
    <message>
        <source>Nothing can be written to %1. Choose another directory with --profile.</source>
        <translation>No se puede escribir en %1. Elija otro directorio con --profile.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>Pinthread::Program</name>
    <message>
        <source>The Pinthread that was started first does not answer. What you do here is kept; which windows and pictures are open here is not.</source>
        <translation>El Pinthread que se inició primero no responde. Lo que haga aquí se conserva; qué ventanas e imágenes están abiertas aquí, no.</translation>
    </message>
    <message>
        <source>Pinthread is open already, and you are called %1 in it. You can change your name in the settings.</source>
        <translation>Pinthread ya está abierto y allí usted se llama %1. Puede cambiar su nombre en la configuración.</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Confi&amp;guración…</translation>
    </message>
    <message>
        <source>You have left the team. What was open there is closed here.</source>
        <translation>Ha salido del equipo. Lo que estaba abierto allí se cerró aquí.</translation>
    </message>
    <message>
        <source>You are in the team %1 now. What was open is closed, and nobody there has seen it.</source>
        <translation>Ahora está en el equipo %1. Lo que estaba abierto se cerró, y nadie de allí lo ha visto.</translation>
    </message>
    <message>
        <source>&amp;Open it there</source>
        <translation>A&amp;brir allí</translation>
    </message>
    <message>
        <source>Login and password do not belong together. Check them, and the team if you have written one.</source>
        <translation>El usuario y la contraseña no corresponden. Compruébelos, y también el equipo si ha escrito uno.</translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Pinthread::SelectionPrompt</name>
    <message>
        <source>Start a conversation</source>
        <translation>Iniciar una conversación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>About the selected words</source>
        <translation>Sobre las palabras seleccionadas</translation>
    </message>
</context>
<context>
    <name>Pinthread::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Su &amp;nombre:</translation>
    </message>
    <message>
        <source>This is what others see. On a team&apos;s server another name is another person: what you have written so far stays under the old one.</source>
        <translation>Es lo que ven los demás. En el servidor de un equipo, otro nombre es otra persona: lo que ha escrito hasta ahora queda con el anterior.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Size of pins:</source>
        <translation>&amp;Tamaño de los marcadores:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number, percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Of the picture&apos;s width. Pins never become too small to hit, or so large that they cover it.</source>
        <translation>Del ancho de la imagen. Los marcadores nunca son tan pequeños que no se pueda acertar, ni tan grandes que la tapen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>How large pins are on a picture</source>
        <translation>Tamaño de los marcadores en una imagen</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>El idioma del sistema</translation>
    </message>
    <message>
        <source>&amp;Offer a conversation after:</source>
        <translation>&amp;Ofrecer una conversación tras:</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number, seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long words of a text stay selected with the mouse before a conversation about them is offered. With the keyboard, Enter offers it at once.</source>
        <translation>Cuánto tiempo permanecen seleccionadas con el ratón las palabras de un texto antes de que se ofrezca una conversación sobre ellas. Con el teclado, Intro la ofrece de inmediato.</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Restablecer</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShareDialog</name>
    <message>
        <source>Share on this network</source>
        <translation>Compartir en esta red</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Dejar de compartir…</translation>
    </message>
    <message>
        <source>Another link…</source>
        <translation>Otro enlace…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Invitations that work again when you share again</source>
        <translation>Invitaciones que vuelven a valer cuando comparta de nuevo</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Creando el enlace…</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Crear el enlace</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Compartir de nuevo</translation>
    </message>
    <message>
        <source>Another link</source>
        <translation>Otro enlace</translation>
    </message>
    <message>
        <source>Shared on this network</source>
        <translation>Compartido en esta red</translation>
    </message>
    <message>
        <source>Each link can be revoked by itself.</source>
        <translation>Cada enlace se puede revocar por separado.</translation>
    </message>
    <message>
        <source>For as long as this program runs, or until you stop.</source>
        <translation>Mientras este programa esté en marcha o hasta que deje de compartir.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Seguir compartiendo</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Look at pictures and texts together</source>
        <translation>Ver imágenes y textos juntos</translation>
    </message>
    <message>
        <source>Others in this network can look at your pictures and texts with you, while this program runs. Everything stays on this computer and on theirs.</source>
        <translation>Otras personas de esta red pueden ver sus imágenes y textos con usted mientras este programa está en marcha. Todo se queda en este ordenador y en los suyos.</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingController</name>
    <message>
        <source>The link was not made. %1</source>
        <comment>reason</comment>
        <translation>No se creó el enlace. %1</translation>
    </message>
    <message>
        <source>The invitation was not revoked, its link still works. %1</source>
        <comment>reason</comment>
        <translation>No se revocó la invitación; su enlace sigue funcionando. %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>may comment</source>
        <translation>puede comentar</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>aún sin usar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln invitado</numerusform>
            <numerusform>%Ln invitados</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Revoke the invitation to everything?</source>
        <translation>¿Revocar la invitación a todo?</translation>
    </message>
    <message>
        <source>Revoke the invitation “%1”?</source>
        <translation>¿Revocar la invitación «%1»?</translation>
    </message>
    <message>
        <source>Revoke the invitation to “%1”?</source>
        <translation>¿Revocar la invitación a «%1»?</translation>
    </message>
    <message>
        <source>Its link will never work again.</source>
        <translation>Su enlace no volverá a funcionar nunca.</translation>
    </message>
    <message>
        <source>Whoever came by it loses the connection at once, and its link will never work again. What they wrote stays.</source>
        <translation>Quien haya entrado con ella perderá la conexión al instante, y su enlace no volverá a funcionar nunca. Lo que escribió se queda.</translation>
    </message>
    <message>
        <source>Stop sharing? Links that were not revoked work again when you share again.</source>
        <translation>¿Dejar de compartir? Los enlaces que no se revocaron volverán a funcionar cuando comparta de nuevo.</translation>
    </message>
    <message>
        <source>Stop sharing? Everybody who came over the network loses the connection at once. What they wrote stays, and links that were not revoked work again when you share again.</source>
        <translation>¿Dejar de compartir? Quienes entraron por la red perderán la conexión al instante. Lo que escribieron se queda, y los enlaces que no se revocaron volverán a funcionar cuando comparta de nuevo.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Aún no hay nadie más aquí.</translation>
    </message>
    <message>
        <source>%1 is here now.</source>
        <translation>%1 está aquí ahora.</translation>
    </message>
    <message>
        <source>%1 and %2 are here now.</source>
        <translation>%1 y %2 están aquí ahora.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 are here now.</source>
        <translation>%1, %2 y %3 están aquí ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s) are here now.</source>
        <translation>
            <numerusform>%1 y %Ln persona más están aquí ahora.</numerusform>
            <numerusform>%1 y %Ln personas más están aquí ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in. After that, try another address.</source>
        <translation>Si no pueden conectarse: deben estar en la misma red que este ordenador, y su cortafuegos debe dejar pasar el puerto TCP %1. Después, pruebe otra dirección.</translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in.</source>
        <translation>Si no pueden conectarse: deben estar en la misma red que este ordenador, y su cortafuegos debe dejar pasar el puerto TCP %1.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, reads what was said there, and can join in.</source>
        <translation>Quien tenga el enlace verá todo lo de su biblioteca, también lo que añada más tarde, leerá lo que se dijo allí y podrá participar.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, and reads what was said there.</source>
        <translation>Quien tenga el enlace verá todo lo de su biblioteca, también lo que añada más tarde, y leerá lo que se dijo allí.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, reads what was said on it, and can join in.</source>
        <translation>Quien tenga el enlace verá solo esto, leerá lo que se dijo sobre ello y podrá participar.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, and reads what was said on it.</source>
        <translation>Quien tenga el enlace verá solo esto y leerá lo que se dijo sobre ello.</translation>
    </message>
    <message>
        <source>One picture or text</source>
        <translation>Una imagen o un texto</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>¿Revocar esta invitación?</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Al escribir</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Saltar de línea</translation>
    </message>
    <message>
        <source>Put it away and keep the draft</source>
        <translation>Cerrar y conservar el borrador</translation>
    </message>
    <message>
        <source>Edit your last comment</source>
        <translation>Editar su último comentario</translation>
    </message>
    <message>
        <source>On a picture or text</source>
        <translation>En una imagen o un texto</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Acercar o alejar en el puntero</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Rueda</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover la imagen</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Espacio+Arrastrar</translation>
    </message>
    <message>
        <source>Search in a text</source>
        <translation>Buscar en un texto</translation>
    </message>
    <message>
        <source>Discuss the selected words</source>
        <translation>Comentar las palabras seleccionadas</translation>
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
        <translation>Suelte aquí una imagen</translation>
    </message>
    <message>
        <source>&amp;Open a picture or text…</source>
        <translation>Abrir una &amp;imagen o un texto…</translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>Volver a las i&amp;mágenes</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;Probar la muestra</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>&amp;Unirse a un equipo…</translation>
    </message>
    <message>
        <source>You can also paste a picture</source>
        <translation>También puede pegar una imagen</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Equipo: %1</translation>
    </message>
    <message>
        <source>Then click the spot you mean, and write. A text is welcome as well: select the words you mean. Whoever has the same thing open sees it at once.</source>
        <translation>Después haga clic en el punto que quiera señalar y escriba. También vale un texto: seleccione las palabras. Quien tenga abierto lo mismo lo verá al instante.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>Esto es lo que los demás ven junto a lo que escribe.</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Los demás le ven como</translation>
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
        <translation>Pinthread ya está en marcha, pero no responde.</translation>
    </message>
    <message>
        <source>It may be busy. You can wait for it, or start a second one beside it: nothing of what either of them keeps is lost, but the second one begins with an empty window.</source>
        <translation>Puede que esté ocupado. Puede esperar o iniciar un segundo junto a él: no se pierde nada de lo que guarda ninguno de los dos, pero el segundo empieza con una ventana vacía.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Esperar</translation>
    </message>
    <message>
        <source>&amp;Start anyway</source>
        <translation>&amp;Iniciar de todos modos</translation>
    </message>
</context>
<context>
    <name>Pinthread::SyncController</name>
    <message>
        <source>This is not open any more.</source>
        <translation>Esto ya no está abierto.</translation>
    </message>
    <message>
        <source>This is empty, or holds something that cannot be sent.</source>
        <translation>Esto está vacío o contiene algo que no se puede enviar.</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>No queda nada que reintentar.</translation>
    </message>
    <message>
        <source>There is no connection. Retry when it is back.</source>
        <translation>No hay conexión. Reinténtelo cuando vuelva.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>Las respuestas del servidor no encajan entre sí.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextCanvas</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>That is too long: a conversation can be about %L1 characters at most.</source>
        <translation>Es demasiado largo: una conversación puede tratar como máximo de %L1 caracteres.</translation>
    </message>
    <message>
        <source>Select the words that you want to talk about first.</source>
        <translation>Primero seleccione las palabras de las que quiere hablar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln resaltado</numerusform>
            <numerusform>%Ln resaltados</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a &amp;Conversation About This</source>
        <translation>Iniciar una c&amp;onversación sobre esto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Abrir enlace</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>Copiar &amp;dirección del enlace</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextJob</name>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Esto no es un texto: contiene bytes que ningún texto tiene. Puede ser una imagen, un programa o un documento de otro programa.</translation>
    </message>
    <message>
        <source>This text is too large: it has more than %1 paragraphs, lines and cells.</source>
        <translation>Este texto es demasiado grande: tiene más de %1 párrafos, líneas y celdas.</translation>
    </message>
    <message>
        <source>This text cannot be read as Markdown: it has very many lines with very many brackets and no empty line between them.</source>
        <translation>Este texto no se puede leer como Markdown: tiene muchísimas líneas con muchísimos corchetes y ninguna línea vacía entre ellas.</translation>
    </message>
    <message>
        <source>This text cannot be read: there is not enough memory for it.</source>
        <translation>Este texto no se puede leer: no hay memoria suficiente.</translation>
    </message>
    <message>
        <source>There are no words in this document.</source>
        <translation>No hay palabras en este documento.</translation>
    </message>
    <message>
        <source>This text does not say how its letters are encoded; it is shown as Western European (Windows-1252). If letters look wrong, save it as UTF-8.</source>
        <translation>Este texto no dice cómo están codificadas sus letras; se muestra como europeo occidental (Windows-1252). Si las letras se ven mal, guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Este archivo no se puede leer: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextProbe</name>
    <message>
        <source>This is not a text that Pinthread can open. It opens plain text, Markdown and HTML.</source>
        <translation>Este no es un texto que Pinthread pueda abrir. Abre texto sin formato, Markdown y HTML.</translation>
    </message>
    <message>
        <source>This document is empty.</source>
        <translation>Este documento está vacío.</translation>
    </message>
    <message>
        <source>This text is too large: it has %1, and Pinthread opens texts of up to %2.</source>
        <translation>Este texto es demasiado grande: ocupa %1, y Pinthread abre textos de hasta %2.</translation>
    </message>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Esto no es un texto: contiene bytes que ningún texto tiene. Puede ser una imagen, un programa o un documento de otro programa.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Este archivo no se puede abrir: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextSearchBar</name>
    <message>
        <source>Search in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>%L1 of many</source>
        <translation>%L1 de muchos</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
</context>
<context>
    <name>Pinthread::TlsProblem</name>
    <message>
        <source>This is not the server you were invited to: what answers at %1 has another certificate. Ask whoever invited you for a new link.</source>
        <translation>Este no es el servidor al que le invitaron: lo que responde en %1 tiene otro certificado. Pida un enlace nuevo a quien le invitó.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server at %1. Ask whoever runs it for an invitation link.</source>
        <translation>Nadie en quien confíe este ordenador responde por el servidor %1. Pida un enlace de invitación a quien lo administra.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 is not valid today. Check this computer&apos;s date; if that is right, tell whoever runs the server.</source>
        <translation>El certificado del servidor %1 no es válido hoy. Compruebe la fecha de este ordenador; si es correcta, avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The server at %1 has a certificate for another address. Check the address.</source>
        <translation>El servidor %1 tiene un certificado para otra dirección. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 cannot be trusted. Tell whoever runs it.</source>
        <translation>El certificado del servidor %1 no es de confianza. Avise a quien lo administra.</translation>
    </message>
    <message>
        <source>What answers at %1 does not offer a secure connection. Check the address and the port; that of a server without TLS begins with http://.</source>
        <translation>Lo que responde en %1 no ofrece una conexión segura. Compruebe la dirección y el puerto; la de un servidor sin TLS empieza por http://.</translation>
    </message>
    <message>
        <source>The server at %1 takes secure connections only. Use its address that begins with https://.</source>
        <translation>El servidor %1 solo acepta conexiones seguras. Use su dirección que empieza por https://.</translation>
    </message>
    <message>
        <source>This computer cannot make the secure connection that %1 wants. Install OpenSSL and Qt&apos;s TLS plugin.</source>
        <translation>Este ordenador no puede establecer la conexión segura que pide %1. Instale OpenSSL y el complemento TLS de Qt.</translation>
    </message>
</context>
<context>
    <name>Pinthread::UsageDialog</name>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>El último %Ln día</numerusform>
            <numerusform>Los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Los últimos doce meses</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Nada en estos días.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By picture or text</source>
        <translation>Por imagen o texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Días:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Mostrar:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
</context>
<context>
    <name>Pinthread::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversación</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Paste as a new picture</source>
        <translation>&amp;Pegar como imagen nueva</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Probar la &amp;muestra</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>B&amp;iblioteca</translation>
    </message>
    <message>
        <source>S&amp;hare on this network…</source>
        <translation>Compartir en esta &amp;red…</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Unirse…</translation>
    </message>
    <message>
        <source>&amp;Leave the team</source>
        <translation>Salir del &amp;equipo</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Confi&amp;guración…</translation>
    </message>
    <message>
        <source>Close the o&amp;thers here</source>
        <translation>Cerrar las demás &amp;aquí</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Alejar</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>A&amp;justar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>&amp;List of conversations</source>
        <translation>&amp;Lista de conversaciones</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>Ventana &amp;nueva</translation>
    </message>
    <message>
        <source>&amp;Move to a new window</source>
        <translation>&amp;Mover a una ventana nueva</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>Show &amp;beside</source>
        <translation>Mostrar al &amp;lado</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Mover a la &amp;derecha</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Panel siguiente</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>P&amp;anel anterior</translation>
    </message>
    <message>
        <source>&amp;About Pinthread</source>
        <translation>&amp;Acerca de Pinthread</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>E&amp;xport conversations…</source>
        <translation>E&amp;xportar conversaciones…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>Impor&amp;tar conversaciones…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Start one with the keyboard</source>
        <translation>&amp;Iniciar una con el teclado</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Pes&amp;taña siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Pestaña ante&amp;rior</translation>
    </message>
    <message>
        <source>What could not be s&amp;ent…</source>
        <translation>Cambios sin &amp;enviar…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Cerrar s&amp;esión</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Resolver</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Reabrir</translation>
    </message>
    <message>
        <source>Usa&amp;ge…</source>
        <translation>Us&amp;o…</translation>
    </message>
</context>
<context>
    <name>Pinthread::Windows</name>
    <message>
        <source>What was open last could not be read, and what is open now will not be remembered.</source>
        <translation>No se pudo leer lo que estaba abierto la última vez, y no se recordará lo que está abierto ahora.</translation>
    </message>
    <message>
        <source>What was open last could not be read: the file was damaged, and is called %1 now.</source>
        <translation>No se pudo leer lo que estaba abierto la última vez: el archivo estaba dañado y ahora se llama %1.</translation>
    </message>
    <message>
        <source>What was open last was written by a newer Pinthread. The file is called %1 now.</source>
        <translation>Lo que estaba abierto la última vez lo escribió un Pinthread más reciente. El archivo se llama ahora %1.</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: %1</source>
        <translation>No se puede recordar lo que está abierto para el próximo inicio: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::Workspace</name>
    <message>
        <source>%1 could not be written: the next start will ask the server to be let in again.</source>
        <translation>No se pudo escribir %1: en el próximo inicio habrá que volver a pedir acceso al servidor.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep your sign-in, and it is written nowhere else: you stay signed in until you close Pinthread.</source>
        <translation>Este ordenador no tiene ningún llavero que pueda guardar su inicio de sesión, y no se escribe en ningún otro lugar: la sesión dura hasta que cierre Pinthread.</translation>
    </message>
</context>
<context>
    <name>Pinthread::WorkspaceUsage</name>
    <message>
        <source>The server could not be asked. When it can be reached again, try once more.</source>
        <translation>No se pudo preguntar al servidor. Cuando se pueda volver a acceder a él, inténtelo de nuevo.</translation>
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
        <translation>%1 por día</translation>
    </message>
    <message>
        <source>Most on %1</source>
        <translation>La mayor cantidad el %1</translation>
    </message>
    <message>
        <source>%1 by picture or text</source>
        <translation>%1 por imagen o texto</translation>
    </message>
</context>
<context>
    <name>UsageFigure</name>
    <message>
        <source>Messages sent</source>
        <translation>Mensajes enviados</translation>
    </message>
    <message>
        <source>Data sent</source>
        <translation>Datos enviados</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Conversaciones iniciadas</translation>
    </message>
</context>
</TS>
