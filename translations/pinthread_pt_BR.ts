<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Pinthread::Activity</name>
    <message>
        <source>Progress</source>
        <translation>Andamento</translation>
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
        <translation>Anotações da web (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos os arquivos (%1)</translation>
    </message>
    <message>
        <source>Export the conversations</source>
        <translation>Exportar as conversas</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversas</translation>
    </message>
    <message>
        <source>There are no conversations here yet: the server has not heard of this.</source>
        <translation>Ainda não há conversas aqui: o servidor ainda não conhece isto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln conversa foi gravada em %1.</numerusform>
            <numerusform>%Ln conversas foram gravadas em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Conversations can be imported when the connection is back.</source>
        <translation>Você está offline. Conversas poderão ser importadas quando a conexão voltar.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Outra importação ainda está em andamento.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) were imported.</source>
        <translation>
            <numerusform>%Ln conversa foi importada.</numerusform>
            <numerusform>%Ln conversas foram importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln já estava lá.</numerusform>
            <numerusform>%Ln já estavam lá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) were not understood.</source>
        <translation>
            <numerusform>%Ln anotação não foi entendida.</numerusform>
            <numerusform>%Ln anotações não foram entendidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first: %1</source>
        <comment>reason, a sentence</comment>
        <translation>A primeira: %1</translation>
    </message>
    <message>
        <source>The rest was not: the connection went away. Import the file again when it is back.</source>
        <translation>O restante não: a conexão caiu. Importe o arquivo novamente quando ela voltar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) or comment(s) could not be added here.</source>
        <translation>
            <numerusform>%Ln conversa ou comentário não pôde ser adicionado aqui.</numerusform>
            <numerusform>%Ln conversas ou comentários não puderam ser adicionados aqui.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::AnnotationFile</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Não foi possível gravar %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Não foi possível abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large: it has %2, and files of up to %3 are read.</source>
        <translation>%1 é grande demais: tem %2, e são lidos arquivos de até %3.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 has no annotations in it: it is not in the form that the W3C has given them (JSON-LD).</source>
        <translation>%1 não contém anotações: não está na forma que o W3C lhes deu (JSON-LD).</translation>
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
        <translation>Não foi possível acessar o servidor. Verifique a conexão e tente novamente.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>Não há uma conexão segura com o servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>O servidor não respondeu a tempo. Tente novamente.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Sign in again.</source>
        <translation>O servidor não aceitou o acesso. Entre novamente.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask whoever runs the server.</source>
        <translation>Você não tem permissão para fazer isto. Fale com quem administra o servidor.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever invited you for a new link.</source>
        <translation>Este convite expirou. Peça um novo link a quem convidou você.</translation>
    </message>
    <message>
        <source>This invitation was taken back. Ask whoever invited you whether you may have another.</source>
        <translation>Este convite foi revogado. Pergunte a quem convidou você se pode receber outro.</translation>
    </message>
    <message>
        <source>The server does not have this. Somebody may have removed it.</source>
        <translation>O servidor não tem isto. Talvez alguém o tenha removido.</translation>
    </message>
    <message>
        <source>The file has not been uploaded yet. Ask whoever added it, or try again later.</source>
        <translation>O arquivo ainda não foi enviado. Fale com quem o adicionou ou tente mais tarde.</translation>
    </message>
    <message>
        <source>The file is too large. Use a smaller one.</source>
        <translation>O arquivo é grande demais. Use um menor.</translation>
    </message>
    <message>
        <source>The file arrived damaged, or is not the one that was announced. Try again.</source>
        <translation>O arquivo chegou danificado ou não é o que foi anunciado. Tente novamente.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written. Check its permissions and the free space.</source>
        <translation>Não foi possível ler ou gravar um arquivo neste computador. Verifique as permissões e o espaço livre.</translation>
    </message>
    <message>
        <source>The server did not accept this. Update Pinthread.</source>
        <translation>O servidor não aceitou isto. Atualize o Pinthread.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later.</source>
        <translation>O servidor está com um problema próprio. Tente mais tarde.</translation>
    </message>
    <message>
        <source>What answered is not a Pinthread server. Check the address.</source>
        <translation>O que respondeu não é um servidor do Pinthread. Verifique o endereço.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask whoever looks after the server.</source>
        <translation>Esta conta está desativada. Pergunte a quem administra o servidor.</translation>
    </message>
    <message>
        <source>There were too many tries to sign in. Wait a minute, and try again.</source>
        <translation>Houve tentativas demais de entrar na conta. Espere um minuto e tente novamente.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetBar</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversa</numerusform>
            <numerusform>%Ln conversas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln aberta</numerusform>
            <numerusform>%Ln abertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) looking at this now: %1</source>
        <translation>
            <numerusform>%Ln pessoa está vendo isto agora: %1</numerusform>
            <numerusform>%Ln pessoas estão vendo isto agora: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tudo fica neste computador.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartilhado</translation>
    </message>
    <message>
        <source>Others on this network can open what you share. Click to see who is here, or to stop.</source>
        <translation>Outras pessoas nesta rede podem abrir o que você compartilha. Clique para ver quem está aqui ou para parar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln não enviada</numerusform>
            <numerusform>%Ln não enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows or hides their list</source>
        <comment>a key</comment>
        <translation>%1 mostra ou oculta a lista</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetOpener</name>
    <message>
        <source>What has been discussed as “%1” is another picture than this one.</source>
        <translation>O que foi comentado como “%1” é uma imagem diferente desta.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another picture when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 continha outra imagem quando foi aberto pela última vez, com %Ln conversa.</numerusform>
            <numerusform>%1 continha outra imagem quando foi aberto pela última vez, com %Ln conversas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 continha outra imagem quando foi aberto pela última vez.</translation>
    </message>
    <message>
        <source>%1 was not sent to the server: nobody else can see it.</source>
        <translation>%1 não foi enviado ao servidor: ninguém mais pode ver.</translation>
    </message>
    <message>
        <source>You have cancelled opening %1.</source>
        <translation>Você cancelou a abertura de %1.</translation>
    </message>
    <message>
        <source>The server keeps something else under this picture&apos;s id. Tell whoever runs it.</source>
        <translation>O servidor guarda outra coisa com o identificador desta imagem. Avise quem o administra.</translation>
    </message>
    <message>
        <source>What has been discussed as “%1” is another text than this one.</source>
        <translation>O que foi comentado como “%1” é um texto diferente deste.</translation>
    </message>
    <message numerus="yes">
        <source>%1 held another text when it was opened last, with %Ln conversation(s).</source>
        <translation>
            <numerusform>%1 continha outro texto quando foi aberto pela última vez, com %Ln conversa.</numerusform>
            <numerusform>%1 continha outro texto quando foi aberto pela última vez, com %Ln conversas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 continha outro texto quando foi aberto pela última vez.</translation>
    </message>
    <message>
        <source>The server keeps something else under this text&apos;s id. Tell whoever runs it.</source>
        <translation>O servidor guarda outra coisa com o identificador deste texto. Avise quem o administra.</translation>
    </message>
</context>
<context>
    <name>Pinthread::AssetView</name>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Baixando a imagem…</translation>
    </message>
    <message>
        <source>Sending the picture to the server…</source>
        <translation>Enviando a imagem ao servidor…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Tentar &amp;novamente</translation>
    </message>
    <message>
        <source>&amp;Send it</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>&amp;Look at what was discussed</source>
        <translation>&amp;Ver o que foi comentado</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new picture</source>
        <translation>Co&amp;mentar esta como imagem nova</translation>
    </message>
    <message>
        <source>&amp;Fetch it from the server</source>
        <translation>&amp;Baixar do servidor</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>This picture is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Esta imagem não está neste computador. Ela virá assim que houver conexão.</translation>
    </message>
    <message>
        <source>The server does not know this picture yet. You can look at it; pins can be placed as soon as the connection is there.</source>
        <translation>O servidor ainda não conhece esta imagem. Você pode vê-la; marcadores poderão ser colocados assim que houver conexão.</translation>
    </message>
    <message>
        <source>The file %1 holds another picture now. This is the one that you opened.</source>
        <translation>O arquivo %1 agora contém outra imagem. Esta é a que você abriu.</translation>
    </message>
    <message>
        <source>&amp;Open the new picture</source>
        <translation>Abrir a n&amp;ova imagem</translation>
    </message>
    <message>
        <source>%1 held another picture when it was opened last.</source>
        <translation>%1 continha outra imagem quando foi aberto pela última vez.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation>Baixando o texto…</translation>
    </message>
    <message>
        <source>Sending the text to the server…</source>
        <translation>Enviando o texto ao servidor…</translation>
    </message>
    <message>
        <source>&amp;Discuss this one as a new text</source>
        <translation>Co&amp;mentar este como texto novo</translation>
    </message>
    <message>
        <source>This text is not on this computer. It comes as soon as there is a connection.</source>
        <translation>Este texto não está neste computador. Ele virá assim que houver conexão.</translation>
    </message>
    <message>
        <source>The server does not know this text yet. You can read it; conversations can be started as soon as the connection is there.</source>
        <translation>O servidor ainda não conhece este texto. Você pode lê-lo; conversas poderão ser iniciadas assim que houver conexão.</translation>
    </message>
    <message>
        <source>The file %1 holds another text now. This is the one that you opened.</source>
        <translation>O arquivo %1 agora contém outro texto. Este é o que você abriu.</translation>
    </message>
    <message>
        <source>&amp;Open the new text</source>
        <translation>Abrir o n&amp;ovo texto</translation>
    </message>
    <message>
        <source>%1 held another text when it was opened last.</source>
        <translation>%1 continha outro texto quando foi aberto pela última vez.</translation>
    </message>
    <message>
        <source>&amp;Take the conversations along</source>
        <translation>&amp;Levar as conversas junto</translation>
    </message>
    <message>
        <source>There is a newer edition of %1. This is the one that you opened.</source>
        <translation>Há uma edição mais nova de %1. Esta é a que você abriu.</translation>
    </message>
    <message>
        <source>&amp;Open the newer edition</source>
        <translation>Abrir a edição mais n&amp;ova</translation>
    </message>
    <message>
        <source>What could not be sent is discarded.</source>
        <translation>O que não pôde ser enviado foi descartado.</translation>
    </message>
    <message>
        <source>Discarded: “%1”</source>
        <translation>Descartado: “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
</context>
<context>
    <name>Pinthread::CardPainter</name>
    <message>
        <source>Open</source>
        <comment>an asset that is open in a window</comment>
        <translation>Aberta</translation>
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
        <translation>Mais</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Marcador %1</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>Destaque %1</translation>
    </message>
    <message>
        <source>New pin</source>
        <translation>Novo marcador</translation>
    </message>
    <message>
        <source>New highlight</source>
        <translation>Novo destaque</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln não enviado</numerusform>
            <numerusform>%Ln não enviados</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Resolvido por %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ainda não enviado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluído</translation>
    </message>
    <message>
        <source>Copy conversation</source>
        <translation>Copiar conversa</translation>
    </message>
    <message>
        <source>Delete conversation…</source>
        <translation>Excluir conversa…</translation>
    </message>
</context>
<context>
    <name>Pinthread::ChatWindow</name>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>The comment was deleted while you edited it. Your words are kept here.</source>
        <translation>O comentário foi excluído enquanto você o editava. Seu texto está guardado aqui.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Do que se trata?</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escreva um comentário</translation>
    </message>
    <message>
        <source>This conversation was deleted. You can still copy what you wrote.</source>
        <translation>Esta conversa foi excluída. Você ainda pode copiar o que escreveu.</translation>
    </message>
    <message>
        <source>This conversation was deleted.</source>
        <translation>Esta conversa foi excluída.</translation>
    </message>
    <message>
        <source>You can read here, but not write.</source>
        <translation>Aqui você pode ler, mas não escrever.</translation>
    </message>
    <message>
        <source>You can write more here once this has been sent.</source>
        <translation>Você poderá escrever mais aqui quando isto tiver sido enviado.</translation>
    </message>
    <message numerus="yes">
        <source>Delete this conversation and its %Ln comment(s) for everybody?</source>
        <translation>
            <numerusform>Excluir para todos esta conversa com %Ln comentário?</numerusform>
            <numerusform>Excluir para todos esta conversa com %Ln comentários?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Delete this comment for everybody?</source>
        <translation>Excluir este comentário para todos?</translation>
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
        <translation>Não está mais neste texto: “%1”</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”. Select other words, and what you wrote goes there.</source>
        <translation>Não está mais neste texto: “%1”. Selecione outras palavras, e o que você escreveu vai para lá.</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Descartar o que você escreveu?</translation>
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
        <translation>Abertas</translation>
    </message>
    <message>
        <source>Show conversations that are not resolved</source>
        <translation>Mostrar as conversas que não estão resolvidas</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>conversations</comment>
        <translation>Resolvidas</translation>
    </message>
    <message>
        <source>Show conversations that are resolved</source>
        <translation>Mostrar as conversas que estão resolvidas</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>Não lidas</translation>
    </message>
    <message>
        <source>Show only conversations with something you have not seen</source>
        <translation>Mostrar apenas as conversas com algo que você ainda não viu</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>conversations</comment>
        <translation>Minhas</translation>
    </message>
    <message>
        <source>Show only conversations that you started</source>
        <translation>Mostrar apenas as conversas que você iniciou</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>conversations</comment>
        <translation>Não enviadas</translation>
    </message>
    <message>
        <source>Show only conversations with something that could not be sent</source>
        <translation>Mostrar apenas as conversas com algo que não pôde ser enviado</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommandLine</name>
    <message>
        <source>Try pinthread --help.</source>
        <translation>Tente pinthread --help.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. It looks like https://pins.example.org or http://192.168.1.20:8080.</source>
        <translation>“%1” não é o endereço de um servidor. Ele tem a forma https://pins.example.org ou http://192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>Discuss pictures at the exact spot that is meant. Drop a picture on the window, click on it, write.</source>
        <translation>Comente imagens no ponto exato. Solte uma imagem na janela, clique nela e escreva.</translation>
    </message>
    <message>
        <source>Join the pinthread-server at &lt;url&gt; instead of using the embedded one.</source>
        <translation>Entrar no pinthread-server de &lt;url&gt; em vez de usar o incorporado.</translation>
    </message>
    <message>
        <source>Be shown to others as &lt;name&gt;.</source>
        <translation>Aparecer para os outros como &lt;name&gt;.</translation>
    </message>
    <message>
        <source>What the server asks for to let somebody in. Others on this machine can see it here; they cannot in the environment variable PINTHREAD_SECRET.</source>
        <translation>O que o servidor pede para deixar alguém entrar. Outras pessoas nesta máquina podem vê-lo aqui; na variável de ambiente PINTHREAD_SECRET, não.</translation>
    </message>
    <message>
        <source>Keep settings, data and the embedded server in &lt;directory&gt;, apart from those of other instances.</source>
        <translation>Guardar as configurações, os dados e o servidor incorporado em &lt;directory&gt;, separados dos de outras instâncias.</translation>
    </message>
    <message>
        <source>Open the sample picture.</source>
        <translation>Abrir a imagem de exemplo.</translation>
    </message>
    <message>
        <source>Open the pictures in a window of their own.</source>
        <translation>Abrir as imagens em uma janela própria.</translation>
    </message>
    <message>
        <source>What the picture is known by in the team, the same for each of its versions. Without it, a picture is known by its content.</source>
        <translation>O nome pelo qual a equipe conhece a imagem, igual para todas as suas versões. Sem ele, uma imagem é conhecida pelo conteúdo.</translation>
    </message>
    <message>
        <source>--name: a name has 1 to 80 characters.</source>
        <translation>--name: um nome tem de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>--profile: name a directory.</source>
        <translation>--profile: indique um diretório.</translation>
    </message>
    <message>
        <source>--id: an id has 1 to %1 characters, and belongs to one picture.</source>
        <translation>--id: um identificador tem de 1 a %1 caracteres e pertence a uma só imagem.</translation>
    </message>
    <message>
        <source>Pictures and texts to open, and invitations (pinthread://…) to follow. If Pinthread is running on this profile already, they are opened there.</source>
        <translation>Imagens e textos a abrir, e convites (pinthread://…) a seguir. Se o Pinthread já estiver em execução com este perfil, eles serão abertos nele.</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentDelegate</name>
    <message>
        <source>New</source>
        <comment>comments, above the first that is new to its reader</comment>
        <translation>Novos</translation>
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
        <translation>Comentários</translation>
    </message>
</context>
<context>
    <name>Pinthread::CommentListModel</name>
    <message>
        <source>This comment was deleted.</source>
        <translation>Este comentário foi excluído.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendo enviado</translation>
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
        <translation>Novo a partir daqui. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>who writes a comment, whose comment it answers</comment>
        <translation>%1 para %2</translation>
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
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an address</comment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar o endereço</translation>
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
            <numerusform>%Ln caractere a mais</numerusform>
            <numerusform>%Ln caracteres a mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln caractere restante</numerusform>
            <numerusform>%Ln caracteres restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline: what you send now is kept here, to be sent again by you.</source>
        <translation>Você está offline: o que enviar agora fica guardado aqui, para você enviar novamente depois.</translation>
    </message>
    <message>
        <source>Editing your comment</source>
        <translation>Editando seu comentário</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Respondendo a %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConfirmationBar</name>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>Pinthread::Connection</name>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>O servidor %1 não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand. Update Pinthread.</source>
        <translation>O servidor enviou algo que este programa não entende. Atualize o Pinthread.</translation>
    </message>
    <message>
        <source>This sign-in belongs to somebody else. Sign in again.</source>
        <translation>Este acesso pertence a outra pessoa. Entre novamente.</translation>
    </message>
    <message>
        <source>The server does not answer any more.</source>
        <translation>O servidor não responde mais.</translation>
    </message>
    <message>
        <source>The server does not know this sign-in any more. Sign in again.</source>
        <translation>O servidor não reconhece mais este acesso. Entre novamente.</translation>
    </message>
    <message>
        <source>The server does not let you in. Ask whoever runs it.</source>
        <translation>O servidor não permite que você entre. Fale com quem o administra.</translation>
    </message>
    <message>
        <source>The server and this program do not understand each other. Update the older one.</source>
        <translation>O servidor e este programa não se entendem. Atualize o mais antigo.</translation>
    </message>
    <message>
        <source>The server did not understand this program and ended the connection.</source>
        <translation>O servidor não entendeu este programa e encerrou a conexão.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>O servidor está sendo reiniciado.</translation>
    </message>
    <message>
        <source>The connection was too slow.</source>
        <translation>A conexão estava lenta demais.</translation>
    </message>
    <message>
        <source>The server is busy and asked to wait.</source>
        <translation>O servidor está ocupado e pediu para aguardar.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>A conexão com o servidor caiu.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached.</source>
        <translation>Não foi possível acessar o servidor %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConnectionBanner</name>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Tentar agora</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>Entrar em uma e&amp;quipe…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Connects to the server at once instead of waiting</source>
        <translation>Conecta ao servidor imediatamente, sem esperar</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Entrar na conta…</translation>
    </message>
    <message>
        <source>Asks for the password of your account</source>
        <translation>Pede a senha da sua conta</translation>
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
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Sem acesso</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Sem servidor</translation>
    </message>
    <message>
        <source>You can read everything; changes will fail until the connection is back.</source>
        <translation>Você pode ler tudo; as alterações falharão até a conexão voltar.</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Você está offline.</translation>
    </message>
    <message>
        <source>The server in this program does not let you in.</source>
        <translation>O servidor deste programa não permite que você entre.</translation>
    </message>
    <message>
        <source>%1 does not let you in.</source>
        <translation>%1 não permite que você entre.</translation>
    </message>
    <message>
        <source>You can look at pictures, and no more.</source>
        <translation>Você pode ver imagens, e nada mais.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Tentando novamente…</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %Ln second(s).</source>
        <translation>
            <numerusform>Próxima tentativa em %Ln segundo.</numerusform>
            <numerusform>Próxima tentativa em %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>A sua sessão em %1 está encerrada.</translation>
    </message>
    <message>
        <source>What you have seen can still be read, and nothing that you have written is lost. Sign in to go on.</source>
        <translation>O que você já viu ainda pode ser lido, e nada do que escreveu se perde. Entre na conta para continuar.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ContentCache</name>
    <message>
        <source>Pictures cannot be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Não é possível guardar imagens em %1 para trabalhar offline. Verifique as permissões e o espaço livre.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationBoard</name>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Nenhum programa neste computador abre %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationDelegate</name>
    <message>
        <source>Not sent</source>
        <translation>Não enviada</translation>
    </message>
    <message>
        <source>Not sent · %1</source>
        <translation>Não enviada · %1</translation>
    </message>
    <message>
        <source>Sending… · %1</source>
        <translation>Enviando… · %1</translation>
    </message>
    <message>
        <source>Resolved · %1 · %2</source>
        <comment>author, time</comment>
        <translation>Resolvida · %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not in this text any more: “%1”</source>
        <comment>the words that a conversation is about</comment>
        <translation>Não está mais neste texto: “%1”</translation>
    </message>
</context>
<context>
    <name>Pinthread::ConversationListModel</name>
    <message>
        <source>open</source>
        <translation>aberta</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolvida</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendo enviada</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviada</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversa %1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name of a conversation, its state, its first words</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <comment>how a conversation stands</comment>
        <translation>%1, não lida</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4, %5</source>
        <comment>name of a conversation, its state, its author, its first words, how many comments</comment>
        <translation>%1, %2, %3: %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comentário</numerusform>
            <numerusform>%Ln comentários</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, about words that are not in this text any more, “%3”: %4, %5</source>
        <comment>name of a conversation, its state, the words, its first words, how many comments</comment>
        <translation>%1, %2, sobre palavras que não estão mais neste texto, “%3”: %4, %5</translation>
    </message>
    <message>
        <source>Draft about words that are not in this text any more, “%1”: %2</source>
        <comment>the words, what was written about them</comment>
        <translation>Rascunho sobre palavras que não estão mais neste texto, “%1”: %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Rascunho: %1</translation>
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
        <translation>Última alteração</translation>
    </message>
    <message>
        <source>Place on the picture</source>
        <comment>conversations are sorted by it</comment>
        <translation>Lugar na imagem</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Pesquisar nas conversas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Nobody has started a conversation yet.</source>
        <translation>Ninguém iniciou uma conversa ainda.</translation>
    </message>
    <message>
        <source>Click on the picture to start a conversation, or drag to mark an area.</source>
        <translation>Clique na imagem para iniciar uma conversa ou arraste para marcar uma área.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nenhuma ainda</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversa</numerusform>
            <numerusform>%Ln conversas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conversation(s)</source>
        <translation>
            <numerusform>%1 de %Ln conversa</numerusform>
            <numerusform>%1 de %Ln conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Nenhuma conversa contém este texto.</translation>
    </message>
    <message>
        <source>No conversation matches “%1”.</source>
        <translation>Nenhuma conversa corresponde a “%1”.</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Ordem: %1</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <comment>conversations are sorted by it</comment>
        <translation>Lugar no texto</translation>
    </message>
    <message>
        <source>Select some words to start a conversation about them.</source>
        <translation>Selecione algumas palavras para iniciar uma conversa sobre elas.</translation>
    </message>
    <message>
        <source>Hide this list (%1)</source>
        <comment>its key</comment>
        <translation>Ocultar esta lista (%1)</translation>
    </message>
    <message>
        <source>No conversation passes these filters.</source>
        <translation>Nenhuma conversa passa por estes filtros.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln rascunho</numerusform>
            <numerusform>%Ln rascunhos</numerusform>
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
        <translation>Não foi possível criar a pasta %1.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>Outro programa mantém %1 bloqueado.</translation>
    </message>
    <message>
        <source>The file with unsent drafts was damaged. It was put aside as %1.</source>
        <translation>O arquivo com os rascunhos não enviados estava danificado. Ele foi posto de lado como %1.</translation>
    </message>
    <message>
        <source>The file with unsent drafts, %1, cannot be read. Drafts will be lost when the program is closed.</source>
        <translation>Não foi possível ler %1, o arquivo com os rascunhos não enviados. Os rascunhos serão perdidos quando o programa for fechado.</translation>
    </message>
    <message>
        <source>Unsent drafts cannot be saved, and will be lost when the program is closed: %1</source>
        <translation>Não é possível salvar os rascunhos não enviados, e eles serão perdidos quando o programa for fechado: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DraftPins</name>
    <message>
        <source>Draft: %1</source>
        <translation>Rascunho: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropFrame</name>
    <message>
        <source>Let go to open it</source>
        <translation>Solte para abrir</translation>
    </message>
</context>
<context>
    <name>Pinthread::DropHint</name>
    <message>
        <source>Drop or paste a picture or a text anywhere here to add it</source>
        <translation>Solte ou cole uma imagem ou um texto em qualquer lugar aqui para adicioná-lo</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperation</name>
    <message>
        <source>The server cannot accept this. Copy your words, then discard it.</source>
        <translation>O servidor não pode aceitar isto. Copie seu texto e depois descarte.</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter.</source>
        <translation>O texto é longo demais. Encurte-o.</translation>
    </message>
    <message>
        <source>There is no room for more here. Delete something first.</source>
        <translation>Não cabe mais nada aqui. Exclua algo primeiro.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask a moderator.</source>
        <translation>Você não tem permissão para fazer isto. Fale com um moderador.</translation>
    </message>
    <message>
        <source>Somebody has deleted this meanwhile.</source>
        <translation>Alguém excluiu isto nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Something else took its place. Discard it and do it anew.</source>
        <translation>Outra coisa tomou o lugar. Descarte e faça de novo.</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment, then retry.</source>
        <translation>Foi demais de uma só vez. Aguarde um momento e tente novamente.</translation>
    </message>
    <message>
        <source>The server cannot save anything now. Retry in a moment.</source>
        <translation>O servidor não consegue salvar nada agora. Tente novamente em um momento.</translation>
    </message>
    <message>
        <source>Not sent: there was no connection. Retry when it is back.</source>
        <translation>Não enviado: não havia conexão. Tente novamente quando ela voltar.</translation>
    </message>
    <message>
        <source>Not sent: the connection was lost before the server had it.</source>
        <translation>Não enviado: a conexão caiu antes que chegasse ao servidor.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationCard</name>
    <message>
        <source>Retry</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 It can be sent again when the connection is back.</source>
        <comment>after a reason</comment>
        <translation>%1 Poderá ser enviado novamente quando a conexão voltar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You are offline. Retry when the connection is back.</source>
        <translation>Você está offline. Tente novamente quando a conexão voltar.</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationList</name>
    <message>
        <source>Not sent</source>
        <translation>Não enviados</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationWords</name>
    <message>
        <source>This conversation was not started</source>
        <translation>Esta conversa não foi iniciada</translation>
    </message>
    <message>
        <source>This comment was not sent</source>
        <translation>Este comentário não foi enviado</translation>
    </message>
    <message>
        <source>This change was not saved</source>
        <translation>Esta alteração não foi salva</translation>
    </message>
    <message>
        <source>A comment was not deleted</source>
        <translation>Um comentário não foi excluído</translation>
    </message>
    <message>
        <source>The pin was not moved</source>
        <translation>O marcador não foi movido</translation>
    </message>
    <message>
        <source>The conversation was not resolved</source>
        <translation>A conversa não foi resolvida</translation>
    </message>
    <message>
        <source>The conversation was not reopened</source>
        <translation>A conversa não foi reaberta</translation>
    </message>
    <message>
        <source>The conversation was not deleted</source>
        <translation>A conversa não foi excluída</translation>
    </message>
    <message>
        <source>The highlight was not moved</source>
        <translation>O destaque não foi movido</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsDialog</name>
    <message>
        <source>Not sent</source>
        <translation>Não enviadas</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsModel</name>
    <message>
        <source>%1 · New pin</source>
        <comment>name of a picture</comment>
        <translation>%1 · Novo marcador</translation>
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
        <translation>%1 · Novo destaque</translation>
    </message>
    <message>
        <source>Not open here</source>
        <translation>Não aberto aqui</translation>
    </message>
    <message>
        <source>%1 · Highlight %2</source>
        <comment>name of a text, number</comment>
        <translation>%1 · Destaque %2</translation>
    </message>
</context>
<context>
    <name>Pinthread::FailedOperationsPanel</name>
    <message>
        <source>Not sent</source>
        <translation>Não enviadas</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Tudo foi enviado.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Descartar tudo…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Tentar tudo novamente</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir até lá</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar novamente</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) for good? What was written in them is lost.</source>
        <translation>
            <numerusform>Descartar %Ln alteração definitivamente? O que foi escrito nela será perdido.</numerusform>
            <numerusform>Descartar %Ln alterações definitivamente? O que foi escrito nelas será perdido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copiar o texto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent</source>
        <translation>
            <numerusform>%Ln alteração não enviada</numerusform>
            <numerusform>%Ln alterações não enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Everything is kept here; it can be sent again when the connection is back.</source>
        <translation>Você está offline. Tudo fica guardado aqui; poderá ser enviado novamente quando a conexão voltar.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln</source>
        <translation>
            <numerusform>Tentar %Ln novamente</numerusform>
            <numerusform>Tentar %Ln novamente</numerusform>
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
        <translation>Novo destaque: %1</translation>
    </message>
    <message>
        <source>Highlight %1: %2</source>
        <translation>Destaque %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ainda não enviado</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Não pôde ser enviado</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
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
        <translation>Área de %1% a %2% a partir da esquerda e de %3% a %4% a partir do topo</translation>
    </message>
    <message>
        <source>%1 % from the left, %2 % from the top</source>
        <translation>%1% a partir da esquerda, %2% a partir do topo</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageDecoder</name>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Não foi possível abrir este arquivo: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>Não há memória suficiente para abrir esta imagem.</translation>
    </message>
    <message>
        <source>This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or downloaded to the end.</source>
        <translation>Esta imagem %1 está incompleta: o arquivo termina antes da imagem. Talvez não tenha sido copiada ou baixada até o fim.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged and cannot be opened.</source>
        <translation>Esta imagem %1 está danificada e não pode ser aberta.</translation>
    </message>
    <message>
        <source>This SVG picture takes too long to draw.</source>
        <translation>Esta imagem SVG demora demais para ser desenhada.</translation>
    </message>
    <message>
        <source>This SVG picture is too complicated to be opened.</source>
        <translation>Esta imagem SVG é complicada demais para ser aberta.</translation>
    </message>
    <message>
        <source>This SVG picture cannot be opened: it contains itself.</source>
        <translation>Esta imagem SVG não pode ser aberta: ela contém a si mesma.</translation>
    </message>
</context>
<context>
    <name>Pinthread::ImageProbe</name>
    <message>
        <source>This file is empty.</source>
        <translation>Este arquivo está vazio.</translation>
    </message>
    <message>
        <source>This is not a picture that Pinthread can open. It opens PNG, JPEG, GIF, BMP, WebP, TIFF and SVG, and looks at what is in a file, not at its name.</source>
        <translation>Esta não é uma imagem que o Pinthread possa abrir. Ele abre PNG, JPEG, GIF, BMP, WebP, TIFF e SVG, e olha o conteúdo do arquivo, não o nome.</translation>
    </message>
    <message>
        <source>Pictures of the kind %1 cannot be opened here, because Qt&apos;s image format plugins are not installed.</source>
        <translation>Imagens do tipo %1 não podem ser abertas aqui porque os plugins de formatos de imagem do Qt não estão instalados.</translation>
    </message>
    <message>
        <source>This %1 picture is damaged: its beginning cannot be read.</source>
        <translation>Esta imagem %1 está danificada: não foi possível ler o começo.</translation>
    </message>
    <message>
        <source>This picture is too large: its file has %1, and Pinthread opens SVG files of up to %2.</source>
        <translation>Esta imagem é grande demais: o arquivo tem %1, e o Pinthread abre arquivos SVG de até %2.</translation>
    </message>
    <message>
        <source>This picture is too large: %1 × %2 pixels are %3 megapixels, and Pinthread opens pictures of up to %4 megapixels.</source>
        <translation>Esta imagem é grande demais: %1 × %2 pixels são %3 megapixels, e o Pinthread abre imagens de até %4 megapixels.</translation>
    </message>
    <message>
        <source>This picture is too large: opening its %1 × %2 pixels takes %3 of memory, and Pinthread allows %4.</source>
        <translation>Esta imagem é grande demais: abrir seus %1 × %2 pixels exige %3 de memória, e o Pinthread permite %4.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Não foi possível abrir este arquivo: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationForm</name>
    <message>
        <source>&amp;Everything in my library</source>
        <translation>&amp;Toda a minha biblioteca</translation>
    </message>
    <message>
        <source>Look and comment</source>
        <translation>Ver e comentar</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Só ver</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>As long as I do not revoke it</source>
        <translation>Até eu revogar</translation>
    </message>
    <message>
        <source>To recognise it by; only you see this</source>
        <translation>Para reconhecê-lo; só você vê isto</translation>
    </message>
    <message>
        <source>Share:</source>
        <translation>Compartilhar:</translation>
    </message>
    <message>
        <source>Guests &amp;may:</source>
        <translation>Con&amp;vidados podem:</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>Va&amp;lidade:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Nota:</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>&amp;Só “%1”</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationLink</name>
    <message>
        <source>This invitation link says one thing twice. Ask for a new one.</source>
        <translation>Este link de convite diz uma coisa duas vezes. Peça um novo.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing or damaged. Copy it once more, all of it.</source>
        <translation>O fim deste link de convite está faltando ou danificado. Copie-o de novo, inteiro.</translation>
    </message>
    <message>
        <source>There is nothing here yet. Paste the whole invitation link.</source>
        <translation>Ainda não há nada aqui. Cole o link de convite completo.</translation>
    </message>
    <message>
        <source>This is too long for an invitation link. Copy the link alone.</source>
        <translation>Isto é longo demais para um link de convite. Copie apenas o link.</translation>
    </message>
    <message>
        <source>This is not an invitation link: those begin with pinthread://.</source>
        <translation>Isto não é um link de convite: eles começam com pinthread://.</translation>
    </message>
    <message>
        <source>This invitation link is damaged. Copy it once more, all of it.</source>
        <translation>Este link de convite está danificado. Copie-o de novo, inteiro.</translation>
    </message>
    <message>
        <source>Do not trust this link: it hides which server it leads to. Ask for a new one.</source>
        <translation>Não confie neste link: ele esconde a que servidor leva. Peça um novo.</translation>
    </message>
    <message>
        <source>This invitation link does not say where the server is. Ask for a new one.</source>
        <translation>Este link de convite não diz onde está o servidor. Peça um novo.</translation>
    </message>
    <message>
        <source>The server&apos;s port is missing in this invitation link. Copy it once more, all of it.</source>
        <translation>Falta a porta do servidor neste link de convite. Copie-o de novo, inteiro.</translation>
    </message>
    <message>
        <source>What this invitation link is about cannot be read. Copy it once more, all of it.</source>
        <translation>Não é possível ler do que trata este link de convite. Copie-o de novo, inteiro.</translation>
    </message>
    <message>
        <source>The end of this invitation link is missing. Copy it once more, all of it.</source>
        <translation>Falta o fim deste link de convite. Copie-o de novo, inteiro.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Convites</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationPreview</name>
    <message>
        <source>On %1. Whether you may write there or only look, you see when you are in.</source>
        <comment>the address of a computer</comment>
        <translation>Em %1. Ao entrar, você verá se pode escrever lá ou só olhar.</translation>
    </message>
</context>
<context>
    <name>Pinthread::InvitationRow</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revogar…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinDialog</name>
    <message>
        <source>&amp;Join</source>
        <translation>E&amp;ntrar</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Paste the invitation link that you were sent, or write the address of your team&apos;s server. Whoever runs that can tell you the address and, if it asks for one, the secret.</source>
        <translation>Cole o link de convite que você recebeu ou escreva o endereço do servidor da sua equipe. Quem o administra pode informar o endereço e, se for pedida, a chave secreta.</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Só se o servidor pedir</translation>
    </message>
    <message>
        <source>&amp;Link or address:</source>
        <translation>&amp;Link ou endereço:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Seu n&amp;ome:</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>Chave &amp;secreta:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>You have copied an invitation: %1</source>
        <translation>Você copiou um convite: %1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Paste the link, or write the address of your team&apos;s server.</source>
        <translation>Cole o link ou escreva o endereço do servidor da sua equipe.</translation>
    </message>
    <message>
        <source>Write the name that the others shall see.</source>
        <translation>Escreva o nome que os outros verão.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>I have an &amp;account on this server</source>
        <translation>&amp;Tenho uma conta neste servidor</translation>
    </message>
    <message>
        <source>Only if the server has several</source>
        <translation>Somente se o servidor tiver várias</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>&amp;Usuário:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Sen&amp;ha:</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>E&amp;quipe:</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar na conta</translation>
    </message>
    <message>
        <source>You were signed out. With your password you go on where you were; nothing that you have written is lost.</source>
        <translation>A sua sessão foi encerrada. Com a senha, você continua de onde estava; nada do que escreveu se perde.</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>Entr&amp;ar</translation>
    </message>
    <message>
        <source>Write the login that you were given.</source>
        <translation>Escreva o usuário que você recebeu.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Escreva a senha.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando na conta…</translation>
    </message>
</context>
<context>
    <name>Pinthread::JoinWords</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Nobody answers at %1. You have to be in the same network, and whoever invited you has to be sharing right now: ask them, and try again.</source>
        <translation>Ninguém responde em %1. Você precisa estar na mesma rede, e quem convidou você precisa estar compartilhando neste momento: pergunte e tente novamente.</translation>
    </message>
    <message>
        <source>%1 does not know this invitation. Copy the link once more, all of it, or ask for a new one.</source>
        <translation>%1 não reconhece este convite. Copie o link de novo, inteiro, ou peça um novo.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Pinthread that this one understands. Both should have the same version.</source>
        <translation>O que responde em %1 não é um Pinthread que este entenda. Ambos devem ter a mesma versão.</translation>
    </message>
    <message>
        <source>%1 has another version of Pinthread, and the two do not understand each other. Update the older one.</source>
        <translation>%1 tem outra versão do Pinthread, e os dois não se entendem. Atualize o mais antigo.</translation>
    </message>
    <message>
        <source>Everything in a library</source>
        <translation>Tudo em uma biblioteca</translation>
    </message>
    <message>
        <source>A picture or a text</source>
        <translation>Uma imagem ou um texto</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryController</name>
    <message>
        <source>You are offline, so nothing was changed. Try again when the connection is back.</source>
        <translation>Você está offline, portanto nada foi alterado. Tente novamente quando a conexão voltar.</translation>
    </message>
    <message>
        <source>“%1” was not renamed to “%2”. %3</source>
        <comment>old name, new name, reason</comment>
        <translation>“%1” não foi renomeada para “%2”. %3</translation>
    </message>
    <message>
        <source>“%1” was not removed. %2</source>
        <comment>name, reason</comment>
        <translation>“%1” não foi removida. %2</translation>
    </message>
    <message>
        <source>“%1” could not be brought back. %2</source>
        <comment>name, reason</comment>
        <translation>Não foi possível recuperar “%1”. %2</translation>
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
        <translation>Pesquisar por nome</translation>
    </message>
    <message>
        <source>Search the library by name</source>
        <translation>Pesquisar na biblioteca por nome</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Voltar às imagens</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>&amp;Recent first</source>
        <translation>Mais &amp;recentes primeiro</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Por &amp;nome</translation>
    </message>
    <message>
        <source>Open a picture or text…</source>
        <translation>Abrir uma imagem ou um texto…</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordem: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something new</source>
        <translation>
            <numerusform>%Ln com novidades</numerusform>
            <numerusform>%Ln com novidades</numerusform>
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
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln itens</numerusform>
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
        <translation>Re&amp;nomear</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;Marcar como lida</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryModel</name>
    <message>
        <source>last change %1</source>
        <translation>última alteração %1</translation>
    </message>
    <message>
        <source>open in this program</source>
        <translation>aberta neste programa</translation>
    </message>
    <message>
        <source>not available offline</source>
        <translation>não disponível offline</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a card that is read aloud</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>shared on this network</source>
        <translation>compartilhada nesta rede</translation>
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
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Looking for your pictures…</source>
        <translation>Procurando suas imagens…</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Nada aqui se chama “%1”.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>You cannot rename anything here: whoever invited you can.</source>
        <translation>Você não pode renomear nada aqui: quem convidou você pode.</translation>
    </message>
    <message>
        <source>Only whoever added something can remove it, or somebody who moderates here.</source>
        <translation>Só quem adicionou algo, ou quem modera aqui, pode removê-lo.</translation>
    </message>
</context>
<context>
    <name>Pinthread::LibraryWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln nova</numerusform>
            <numerusform>%Ln novas</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nova</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Nenhuma conversa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln aberta</numerusform>
            <numerusform>%Ln abertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%Ln resolvida</numerusform>
            <numerusform>%Ln resolvidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln open</source>
        <comment>conversations, of which %1 are open</comment>
        <translation>
            <numerusform>%1 de %Ln aberta</numerusform>
            <numerusform>%1 de %Ln abertas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <comment>width, height, size of the file</comment>
        <translation>%1 × %2 pixels, %3</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Adicionada: %1</translation>
    </message>
    <message>
        <source>Added by %1: %2</source>
        <translation>Adicionada por %1: %2</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Última alteração: %1</translation>
    </message>
    <message>
        <source>Opened here: %1</source>
        <translation>Aberta aqui: %1</translation>
    </message>
    <message>
        <source>Not available offline</source>
        <translation>Não disponível offline</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %Ln conversation(s) from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remover “%1”, com %Ln conversa, da biblioteca de todos?</numerusform>
            <numerusform>Remover “%1”, com %Ln conversas, da biblioteca de todos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from everybody&apos;s library?</source>
        <translation>Remover “%1” da biblioteca de todos?</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Você pode desfazer isto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) that you chose stay, because they are not yours to remove.</source>
        <translation>
            <numerusform>%Ln das imagens escolhidas fica, porque não cabe a você removê-la.</numerusform>
            <numerusform>%Ln das imagens escolhidas ficam, porque não cabe a você removê-las.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>“%1” foi removida.</translation>
    </message>
    <message>
        <source>This is the library as last seen: %1.</source>
        <translation>Esta é a biblioteca como vista pela última vez: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s) and what was said on them from everybody&apos;s library?</source>
        <translation>
            <numerusform>Remover %Ln item e o que foi dito nele da biblioteca de todos?</numerusform>
            <numerusform>Remover %Ln itens e o que foi dito neles da biblioteca de todos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln item(s).</source>
        <translation>
            <numerusform>%Ln item foi removido.</numerusform>
            <numerusform>%Ln itens foram removidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared: others on this network can open it</source>
        <translation>Compartilhada: outras pessoas nesta rede podem abri-la</translation>
    </message>
</context>
<context>
    <name>Pinthread::LinkBox</name>
    <message>
        <source>Send this &amp;link to whoever you want to see it:</source>
        <translation>Envie este lin&amp;k a quem deve ver:</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Link de convite</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>&amp;Address of this computer:</source>
        <translation>En&amp;dereço deste computador:</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Endereço deste computador</translation>
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
        <translation>Exemplo</translation>
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
        <translation>Sobre o Pinthread</translation>
    </message>
    <message>
        <source>Pinthread %1

Discuss pictures and texts at the exact spot that is meant.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Pinthread %1

Comente imagens e textos no ponto exato.

Software livre sob a Licença Pública Geral GNU, versão 3 ou posterior.</translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerAccessible</name>
    <message>
        <source>New pin: %1</source>
        <translation>Novo marcador: %1</translation>
    </message>
    <message>
        <source>Pin %1: %2</source>
        <translation>Marcador %1: %2</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lido</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln pin(s) on one spot</source>
        <translation>
            <numerusform>Um de %Ln marcador em um só ponto</numerusform>
            <numerusform>Um de %Ln marcadores em um só ponto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::MarkerToolTip</name>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ainda não enviado</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Não pôde ser enviado</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pin(s) on one spot</source>
        <translation>
            <numerusform>%Ln marcador em um só ponto</numerusform>
            <numerusform>%Ln marcadores em um só ponto</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to spread them out</source>
        <translation>Clique para separá-los</translation>
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
        <translation>Os outros veem você como</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usar este nome</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>É o que os outros veem ao lado do que você escreve.</translation>
    </message>
</context>
<context>
    <name>Pinthread::NameEditor</name>
    <message>
        <source>New name</source>
        <translation>Novo nome</translation>
    </message>
</context>
<context>
    <name>Pinthread::NoServer</name>
    <message>
        <source>This program was built without a server of its own. Join a team.</source>
        <translation>Este programa foi compilado sem um servidor próprio. Entre em uma equipe.</translation>
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
        <translation>O que você vê agora não pode ser guardado para trabalhar offline: não é possível gravar em %1. Libere espaço.</translation>
    </message>
    <message>
        <source>Part of what was kept for working offline could not be read. It comes again from the server.</source>
        <translation>Parte do que estava guardado para trabalhar offline não pôde ser lida. Ela virá novamente do servidor.</translation>
    </message>
    <message>
        <source>What you see from now on is not kept for working offline: %1 cannot be written. Check its permissions.</source>
        <translation>O que você vir a partir de agora não será guardado para trabalhar offline: não é possível gravar em %1. Verifique as permissões.</translation>
    </message>
    <message>
        <source>Nothing can be kept for working offline in %1. Check its permissions and the free space.</source>
        <translation>Nada pode ser guardado em %1 para trabalhar offline. Verifique as permissões e o espaço livre.</translation>
    </message>
    <message>
        <source>What was kept for working offline is of a newer version of Pinthread. It is put aside as %1 and comes again from the server.</source>
        <translation>O que estava guardado para trabalhar offline é de uma versão mais nova do Pinthread. Foi posto de lado como %1 e virá novamente do servidor.</translation>
    </message>
    <message>
        <source>What was kept for working offline could not be read. It is put aside as %1 and comes again from the server.</source>
        <translation>O que estava guardado para trabalhar offline não pôde ser lido. Foi posto de lado como %1 e virá novamente do servidor.</translation>
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
        <translation>Cancelar a abertura da imagem</translation>
    </message>
    <message>
        <source>Opening… %1 %</source>
        <translation>Abrindo… %1%</translation>
    </message>
</context>
<context>
    <name>Pinthread::OperationStore</name>
    <message>
        <source>Unsent changes cannot be kept: the folder %1 cannot be made. Check its permissions and the free space.</source>
        <translation>Não é possível guardar as alterações não enviadas: não foi possível criar a pasta %1. Verifique as permissões e o espaço livre.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be kept in %1. Check its permissions and the free space.</source>
        <translation>Não é possível guardar as alterações não enviadas em %1. Verifique as permissões e o espaço livre.</translation>
    </message>
    <message>
        <source>Unsent changes were written by a newer version of Pinthread. They are kept in %1; open them with that version.</source>
        <translation>As alterações não enviadas foram gravadas por uma versão mais nova do Pinthread. Elas estão guardadas em %1; abra-as com aquela versão.</translation>
    </message>
    <message>
        <source>The file of unsent changes could not be read. It is kept as %1.</source>
        <translation>Não foi possível ler o arquivo de alterações não enviadas. Ele está guardado como %1.</translation>
    </message>
    <message>
        <source>Unsent changes cannot be saved on this computer (%1). Free some space; until then they are lost when you close the program.</source>
        <translation>As alterações não enviadas não podem ser salvas neste computador (%1). Libere espaço; até lá, elas serão perdidas quando você fechar o programa.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imagens (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos os arquivos (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or a picture file, and try again.</source>
        <translation>Não há imagem na área de transferência. Copie uma, ou um arquivo de imagem, e tente novamente.</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Abrir imagens e textos</translation>
    </message>
    <message>
        <source>Pictures and texts (%1)</source>
        <translation>Imagens e textos (%1)</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Textos (%1)</translation>
    </message>
    <message>
        <source>There was no picture and no text in what you dropped.</source>
        <translation>Não havia imagem nem texto no que você soltou.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureReader</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>Não foi possível abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not kept on this computer any more.</source>
        <translation>%1 não está mais neste computador.</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been deleted, moved or renamed.</source>
        <translation>Não existe o arquivo %1. Talvez tenha sido excluído, movido ou renomeado.</translation>
    </message>
    <message>
        <source>The picture on the clipboard could not be read.</source>
        <translation>Não foi possível ler a imagem da área de transferência.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>The copy of %1 that was kept here is damaged.</source>
        <translation>A cópia de %1 que estava guardada aqui está danificada.</translation>
    </message>
    <message>
        <source>Pinthread cannot open %1. It opens pictures (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) and texts (plain text, Markdown, HTML).</source>
        <translation>O Pinthread não consegue abrir %1. Ele abre imagens (PNG, JPEG, GIF, BMP, WebP, TIFF, SVG) e textos (texto simples, Markdown, HTML).</translation>
    </message>
    <message>
        <source>%1 is a folder. Open the pictures and texts in it instead.</source>
        <translation>%1 é uma pasta. Abra as imagens e os textos que estão nela.</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureSource</name>
    <message>
        <source>Pasted picture, %1</source>
        <translation>Imagem colada, %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::PictureTabBar</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Open pictures and texts</source>
        <translation>Imagens e textos abertos</translation>
    </message>
</context>
<context>
    <name>Pinthread::ProfileWords</name>
    <message>
        <source>Nothing can be written to %1. Choose another directory with --profile.</source>
        <translation>Não é possível gravar em %1. Escolha outro diretório com --profile.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
</context>
<context>
    <name>Pinthread::Program</name>
    <message>
        <source>The Pinthread that was started first does not answer. What you do here is kept; which windows and pictures are open here is not.</source>
        <translation>O Pinthread que foi iniciado primeiro não responde. O que você fizer aqui fica guardado; quais janelas e imagens estão abertas aqui, não.</translation>
    </message>
    <message>
        <source>Pinthread is open already, and you are called %1 in it. You can change your name in the settings.</source>
        <translation>O Pinthread já está aberto, e nele você se chama %1. Você pode mudar seu nome nas configurações.</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Confi&amp;gurações…</translation>
    </message>
    <message>
        <source>You have left the team. What was open there is closed here.</source>
        <translation>Você saiu da equipe. O que estava aberto lá foi fechado aqui.</translation>
    </message>
    <message>
        <source>You are in the team %1 now. What was open is closed, and nobody there has seen it.</source>
        <translation>Agora você está na equipe %1. O que estava aberto foi fechado, e ninguém de lá viu.</translation>
    </message>
    <message>
        <source>&amp;Open it there</source>
        <translation>A&amp;brir lá</translation>
    </message>
    <message>
        <source>Login and password do not belong together. Check them, and the team if you have written one.</source>
        <translation>O usuário e a senha não correspondem. Verifique-os, e também a equipe, se você escreveu uma.</translation>
    </message>
</context>
<context>
    <name>Pinthread::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>há %Ln minuto</numerusform>
            <numerusform>há %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>há %Ln hora</numerusform>
            <numerusform>há %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>há %Ln dia</numerusform>
            <numerusform>há %Ln dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pinthread::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a pesquisa</translation>
    </message>
</context>
<context>
    <name>Pinthread::SelectionPrompt</name>
    <message>
        <source>Start a conversation</source>
        <translation>Iniciar uma conversa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>About the selected words</source>
        <translation>Sobre as palavras selecionadas</translation>
    </message>
</context>
<context>
    <name>Pinthread::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Seu &amp;nome:</translation>
    </message>
    <message>
        <source>This is what others see. On a team&apos;s server another name is another person: what you have written so far stays under the old one.</source>
        <translation>É isto que os outros veem. No servidor de uma equipe, outro nome é outra pessoa: o que você escreveu até agora fica com o antigo.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Size of pins:</source>
        <translation>&amp;Tamanho dos marcadores:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number, percent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Of the picture&apos;s width. Pins never become too small to hit, or so large that they cover it.</source>
        <translation>Da largura da imagem. Os marcadores nunca ficam pequenos demais para acertar, nem tão grandes que a cubram.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>How large pins are on a picture</source>
        <translation>Tamanho dos marcadores em uma imagem</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>O idioma do sistema</translation>
    </message>
    <message>
        <source>&amp;Offer a conversation after:</source>
        <translation>&amp;Oferecer uma conversa após:</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number, seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long words of a text stay selected with the mouse before a conversation about them is offered. With the keyboard, Enter offers it at once.</source>
        <translation>Por quanto tempo as palavras de um texto ficam selecionadas com o mouse antes que uma conversa sobre elas seja oferecida. Com o teclado, Enter a oferece na hora.</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShareDialog</name>
    <message>
        <source>Share on this network</source>
        <translation>Compartilhar nesta rede</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Parar de compartilhar…</translation>
    </message>
    <message>
        <source>Another link…</source>
        <translation>Outro link…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Convites</translation>
    </message>
    <message>
        <source>Invitations that work again when you share again</source>
        <translation>Convites que voltam a valer quando você compartilhar de novo</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Criando o link…</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Criar o link</translation>
    </message>
    <message>
        <source>Share again</source>
        <translation>Compartilhar de novo</translation>
    </message>
    <message>
        <source>Another link</source>
        <translation>Outro link</translation>
    </message>
    <message>
        <source>Shared on this network</source>
        <translation>Compartilhado nesta rede</translation>
    </message>
    <message>
        <source>Each link can be revoked by itself.</source>
        <translation>Cada link pode ser revogado separadamente.</translation>
    </message>
    <message>
        <source>For as long as this program runs, or until you stop.</source>
        <translation>Enquanto este programa estiver em execução ou até você parar.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Parar de compartilhar</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Continuar compartilhando</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Look at pictures and texts together</source>
        <translation>Vejam imagens e textos juntos</translation>
    </message>
    <message>
        <source>Others in this network can look at your pictures and texts with you, while this program runs. Everything stays on this computer and on theirs.</source>
        <translation>Outras pessoas nesta rede podem ver suas imagens e textos com você enquanto este programa estiver em execução. Tudo fica neste computador e nos delas.</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingController</name>
    <message>
        <source>The link was not made. %1</source>
        <comment>reason</comment>
        <translation>O link não foi criado. %1</translation>
    </message>
    <message>
        <source>The invitation was not revoked, its link still works. %1</source>
        <comment>reason</comment>
        <translation>O convite não foi revogado; o link ainda funciona. %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::SharingWords</name>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>somente leitura</translation>
    </message>
    <message>
        <source>may comment</source>
        <translation>pode comentar</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sem fim</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>ainda não usado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln convidado</numerusform>
            <numerusform>%Ln convidados</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Revoke the invitation to everything?</source>
        <translation>Revogar o convite para tudo?</translation>
    </message>
    <message>
        <source>Revoke the invitation “%1”?</source>
        <translation>Revogar o convite “%1”?</translation>
    </message>
    <message>
        <source>Revoke the invitation to “%1”?</source>
        <translation>Revogar o convite para “%1”?</translation>
    </message>
    <message>
        <source>Its link will never work again.</source>
        <translation>O link nunca mais funcionará.</translation>
    </message>
    <message>
        <source>Whoever came by it loses the connection at once, and its link will never work again. What they wrote stays.</source>
        <translation>Quem entrou por ele perde a conexão na hora, e o link nunca mais funcionará. O que escreveu fica.</translation>
    </message>
    <message>
        <source>Stop sharing? Links that were not revoked work again when you share again.</source>
        <translation>Parar de compartilhar? Os links que não foram revogados voltam a funcionar quando você compartilhar de novo.</translation>
    </message>
    <message>
        <source>Stop sharing? Everybody who came over the network loses the connection at once. What they wrote stays, and links that were not revoked work again when you share again.</source>
        <translation>Parar de compartilhar? Quem entrou pela rede perde a conexão na hora. O que escreveu fica, e os links que não foram revogados voltam a funcionar quando você compartilhar de novo.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Ainda não há mais ninguém aqui.</translation>
    </message>
    <message>
        <source>%1 is here now.</source>
        <translation>%1 está aqui agora.</translation>
    </message>
    <message>
        <source>%1 and %2 are here now.</source>
        <translation>%1 e %2 estão aqui agora.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 are here now.</source>
        <translation>%1, %2 e %3 estão aqui agora.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s) are here now.</source>
        <translation>
            <numerusform>%1 e mais %Ln pessoa estão aqui agora.</numerusform>
            <numerusform>%1 e mais %Ln pessoas estão aqui agora.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in. After that, try another address.</source>
        <translation>Se não conseguirem se conectar: precisam estar na mesma rede que este computador, e o firewall dele precisa liberar a porta TCP %1. Depois disso, tente outro endereço.</translation>
    </message>
    <message>
        <source>If they cannot connect: they have to be in the same network as this computer, and its firewall has to let TCP port %1 in.</source>
        <translation>Se não conseguirem se conectar: precisam estar na mesma rede que este computador, e o firewall dele precisa liberar a porta TCP %1.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, reads what was said there, and can join in.</source>
        <translation>Quem tem o link vê tudo na sua biblioteca, também o que você adicionar depois, lê o que foi dito ali e pode participar.</translation>
    </message>
    <message>
        <source>Whoever has the link sees everything in your library, what you add later, too, and reads what was said there.</source>
        <translation>Quem tem o link vê tudo na sua biblioteca, também o que você adicionar depois, e lê o que foi dito ali.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, reads what was said on it, and can join in.</source>
        <translation>Quem tem o link vê só isto, lê o que foi dito a respeito e pode participar.</translation>
    </message>
    <message>
        <source>Whoever has the link sees this and nothing else, and reads what was said on it.</source>
        <translation>Quem tem o link vê só isto e lê o que foi dito a respeito.</translation>
    </message>
    <message>
        <source>One picture or text</source>
        <translation>Uma imagem ou um texto</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>Revogar este convite?</translation>
    </message>
</context>
<context>
    <name>Pinthread::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Ao escrever</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Quebrar a linha</translation>
    </message>
    <message>
        <source>Put it away and keep the draft</source>
        <translation>Fechar e manter o rascunho</translation>
    </message>
    <message>
        <source>Edit your last comment</source>
        <translation>Editar seu último comentário</translation>
    </message>
    <message>
        <source>On a picture or text</source>
        <translation>Em uma imagem ou um texto</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Ampliar ou reduzir no ponteiro</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Roda</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover a imagem</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Espaço+Arrastar</translation>
    </message>
    <message>
        <source>Search in a text</source>
        <translation>Pesquisar em um texto</translation>
    </message>
    <message>
        <source>Discuss the selected words</source>
        <translation>Comentar as palavras selecionadas</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>Pinthread::StartPage</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Solte uma imagem aqui</translation>
    </message>
    <message>
        <source>&amp;Open a picture or text…</source>
        <translation>A&amp;brir uma imagem ou um texto…</translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Voltar às imagens</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;Experimentar o exemplo</translation>
    </message>
    <message>
        <source>&amp;Join a team…</source>
        <translation>E&amp;ntrar em uma equipe…</translation>
    </message>
    <message>
        <source>You can also paste a picture</source>
        <translation>Você também pode colar uma imagem</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Equipe: %1</translation>
    </message>
    <message>
        <source>Then click the spot you mean, and write. A text is welcome as well: select the words you mean. Whoever has the same thing open sees it at once.</source>
        <translation>Depois clique no ponto que você quer indicar e escreva. Um texto também serve: selecione as palavras. Quem tiver a mesma coisa aberta vê na hora.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>This is what others see next to what you write.</source>
        <translation>É o que os outros veem ao lado do que você escreve.</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Os outros veem você como</translation>
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
        <translation>O Pinthread já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>It may be busy. You can wait for it, or start a second one beside it: nothing of what either of them keeps is lost, but the second one begins with an empty window.</source>
        <translation>Talvez esteja ocupado. Você pode aguardar ou iniciar um segundo ao lado dele: nada do que cada um guarda se perde, mas o segundo começa com uma janela vazia.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Aguardar</translation>
    </message>
    <message>
        <source>&amp;Start anyway</source>
        <translation>&amp;Iniciar mesmo assim</translation>
    </message>
</context>
<context>
    <name>Pinthread::SyncController</name>
    <message>
        <source>This is not open any more.</source>
        <translation>Isto não está mais aberto.</translation>
    </message>
    <message>
        <source>This is empty, or holds something that cannot be sent.</source>
        <translation>Isto está vazio ou contém algo que não pode ser enviado.</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>Não há mais nada para tentar novamente.</translation>
    </message>
    <message>
        <source>There is no connection. Retry when it is back.</source>
        <translation>Não há conexão. Tente novamente quando ela voltar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>O servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>As respostas do servidor não combinam entre si.</translation>
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
        <translation>É longo demais: uma conversa pode tratar de no máximo %L1 caracteres.</translation>
    </message>
    <message>
        <source>Select the words that you want to talk about first.</source>
        <translation>Primeiro selecione as palavras sobre as quais quer falar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln destaque</numerusform>
            <numerusform>%Ln destaques</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a &amp;Conversation About This</source>
        <translation>&amp;Iniciar uma conversa sobre isto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Abrir link</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>Copiar en&amp;dereço do link</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextJob</name>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Isto não é um texto: há bytes que nenhum texto tem. Pode ser uma imagem, um programa ou um documento de outro programa.</translation>
    </message>
    <message>
        <source>This text is too large: it has more than %1 paragraphs, lines and cells.</source>
        <translation>Este texto é grande demais: ele tem mais de %1 parágrafos, linhas e células.</translation>
    </message>
    <message>
        <source>This text cannot be read as Markdown: it has very many lines with very many brackets and no empty line between them.</source>
        <translation>Este texto não pode ser lido como Markdown: ele tem muitíssimas linhas com muitíssimos colchetes e nenhuma linha vazia entre elas.</translation>
    </message>
    <message>
        <source>This text cannot be read: there is not enough memory for it.</source>
        <translation>Este texto não pode ser lido: não há memória suficiente.</translation>
    </message>
    <message>
        <source>There are no words in this document.</source>
        <translation>Não há palavras neste documento.</translation>
    </message>
    <message>
        <source>This text does not say how its letters are encoded; it is shown as Western European (Windows-1252). If letters look wrong, save it as UTF-8.</source>
        <translation>Este texto não diz como suas letras estão codificadas; ele é mostrado como europeu ocidental (Windows-1252). Se as letras parecerem erradas, salve-o como UTF-8.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Não foi possível ler este arquivo: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextProbe</name>
    <message>
        <source>This is not a text that Pinthread can open. It opens plain text, Markdown and HTML.</source>
        <translation>Este não é um texto que o Pinthread possa abrir. Ele abre texto simples, Markdown e HTML.</translation>
    </message>
    <message>
        <source>This document is empty.</source>
        <translation>Este documento está vazio.</translation>
    </message>
    <message>
        <source>This text is too large: it has %1, and Pinthread opens texts of up to %2.</source>
        <translation>Este texto é grande demais: ele tem %1, e o Pinthread abre textos de até %2.</translation>
    </message>
    <message>
        <source>This is not a text: there are bytes in it that no text has. It may be a picture, a program or a document of another program.</source>
        <translation>Isto não é um texto: há bytes que nenhum texto tem. Pode ser uma imagem, um programa ou um documento de outro programa.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1.</source>
        <translation>Não foi possível abrir este arquivo: %1.</translation>
    </message>
</context>
<context>
    <name>Pinthread::TextSearchBar</name>
    <message>
        <source>Search in the text</source>
        <translation>Pesquisar no texto</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Palavras a pesquisar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrado</translation>
    </message>
    <message>
        <source>%L1 of many</source>
        <translation>%L1 de muitos</translation>
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
        <translation>Próximo resultado</translation>
    </message>
</context>
<context>
    <name>Pinthread::TlsProblem</name>
    <message>
        <source>This is not the server you were invited to: what answers at %1 has another certificate. Ask whoever invited you for a new link.</source>
        <translation>Este não é o servidor do seu convite: o que responde em %1 tem outro certificado. Peça um novo link a quem convidou você.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server at %1. Ask whoever runs it for an invitation link.</source>
        <translation>Ninguém em quem este computador confie responde pelo servidor %1. Peça um link de convite a quem o administra.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 is not valid today. Check this computer&apos;s date; if that is right, tell whoever runs the server.</source>
        <translation>O certificado do servidor %1 não é válido hoje. Verifique a data deste computador; se estiver certa, avise quem administra o servidor.</translation>
    </message>
    <message>
        <source>The server at %1 has a certificate for another address. Check the address.</source>
        <translation>O servidor %1 tem um certificado para outro endereço. Verifique o endereço.</translation>
    </message>
    <message>
        <source>The certificate of the server at %1 cannot be trusted. Tell whoever runs it.</source>
        <translation>O certificado do servidor %1 não é confiável. Avise quem o administra.</translation>
    </message>
    <message>
        <source>What answers at %1 does not offer a secure connection. Check the address and the port; that of a server without TLS begins with http://.</source>
        <translation>O que responde em %1 não oferece uma conexão segura. Verifique o endereço e a porta; o de um servidor sem TLS começa com http://.</translation>
    </message>
    <message>
        <source>The server at %1 takes secure connections only. Use its address that begins with https://.</source>
        <translation>O servidor %1 só aceita conexões seguras. Use o endereço dele que começa com https://.</translation>
    </message>
    <message>
        <source>This computer cannot make the secure connection that %1 wants. Install OpenSSL and Qt&apos;s TLS plugin.</source>
        <translation>Este computador não consegue estabelecer a conexão segura que %1 exige. Instale o OpenSSL e o plugin TLS do Qt.</translation>
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
            <numerusform>O último %Ln dia</numerusform>
            <numerusform>Os últimos %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Os últimos doze meses</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Nada nestes dias.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por dia</translation>
    </message>
    <message>
        <source>By picture or text</source>
        <translation>Por imagem ou texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Dias:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Mostrar:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 no total</translation>
    </message>
</context>
<context>
    <name>Pinthread::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Conversa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Janela</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Paste as a new picture</source>
        <translation>Co&amp;lar como nova imagem</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Experimentar o &amp;exemplo</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>B&amp;iblioteca</translation>
    </message>
    <message>
        <source>S&amp;hare on this network…</source>
        <translation>Compartil&amp;har nesta rede…</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>E&amp;ntrar…</translation>
    </message>
    <message>
        <source>&amp;Leave the team</source>
        <translation>Sair da e&amp;quipe</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Confi&amp;gurações…</translation>
    </message>
    <message>
        <source>Close the o&amp;thers here</source>
        <translation>Fechar as &amp;outras aqui</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Próxima</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reduzir</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>A&amp;justar à janela</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamanho real</translation>
    </message>
    <message>
        <source>&amp;List of conversations</source>
        <translation>&amp;Lista de conversas</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nova janela</translation>
    </message>
    <message>
        <source>&amp;Move to a new window</source>
        <translation>&amp;Mover para uma nova janela</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Fechar a janela</translation>
    </message>
    <message>
        <source>Show &amp;beside</source>
        <translation>Mostrar ao l&amp;ado</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Mover para a &amp;esquerda</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Mover para a &amp;direita</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Próximo painel</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>Painel an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;About Pinthread</source>
        <translation>&amp;Sobre o Pinthread</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Sobre o &amp;Qt</translation>
    </message>
    <message>
        <source>E&amp;xport conversations…</source>
        <translation>Expo&amp;rtar conversas…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>I&amp;mportar conversas…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>&amp;Start one with the keyboard</source>
        <translation>&amp;Iniciar uma com o teclado</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Próxima &amp;guia</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Gu&amp;ia anterior</translation>
    </message>
    <message>
        <source>What could not be s&amp;ent…</source>
        <translation>Alterações não &amp;enviadas…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Sair da con&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Resolver</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Reabrir</translation>
    </message>
    <message>
        <source>Usa&amp;ge…</source>
        <translation>&amp;Uso…</translation>
    </message>
</context>
<context>
    <name>Pinthread::Windows</name>
    <message>
        <source>What was open last could not be read, and what is open now will not be remembered.</source>
        <translation>Não foi possível ler o que estava aberto da última vez, e o que está aberto agora não será lembrado.</translation>
    </message>
    <message>
        <source>What was open last could not be read: the file was damaged, and is called %1 now.</source>
        <translation>Não foi possível ler o que estava aberto da última vez: o arquivo estava danificado e agora se chama %1.</translation>
    </message>
    <message>
        <source>What was open last was written by a newer Pinthread. The file is called %1 now.</source>
        <translation>O que estava aberto da última vez foi gravado por um Pinthread mais novo. O arquivo agora se chama %1.</translation>
    </message>
    <message>
        <source>What is open cannot be remembered for the next start: %1</source>
        <translation>O que está aberto não pode ser lembrado para o próximo início: %1</translation>
    </message>
</context>
<context>
    <name>Pinthread::Workspace</name>
    <message>
        <source>%1 could not be written: the next start will ask the server to be let in again.</source>
        <translation>Não foi possível gravar %1: no próximo início será preciso pedir novamente ao servidor para entrar.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep your sign-in, and it is written nowhere else: you stay signed in until you close Pinthread.</source>
        <translation>Este computador não tem um chaveiro que possa guardar o seu acesso, e ele não é gravado em nenhum outro lugar: a sessão dura até você fechar o Pinthread.</translation>
    </message>
</context>
<context>
    <name>Pinthread::WorkspaceUsage</name>
    <message>
        <source>The server could not be asked. When it can be reached again, try once more.</source>
        <translation>Não foi possível consultar o servidor. Quando ele puder ser alcançado de novo, tente outra vez.</translation>
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
        <translation>%1 por dia</translation>
    </message>
    <message>
        <source>Most on %1</source>
        <translation>O máximo em %1</translation>
    </message>
    <message>
        <source>%1 by picture or text</source>
        <translation>%1 por imagem ou texto</translation>
    </message>
</context>
<context>
    <name>UsageFigure</name>
    <message>
        <source>Messages sent</source>
        <translation>Mensagens enviadas</translation>
    </message>
    <message>
        <source>Data sent</source>
        <translation>Dados enviados</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Conversas iniciadas</translation>
    </message>
</context>
</TS>
