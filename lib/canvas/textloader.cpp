// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textloader.h"

#include "canvas/textdocumentbuilder_p.h"
#include "canvas/textencoding_p.h"
#include "canvas/textjoblink_p.h"
#include "canvas/textreaders_p.h"
#include "model/limits.h"

#include <QFile>
#include <QLocale>

namespace Pinthread {

namespace {

/// What is told of a whole: reading the characters, then dividing them, then preparing them for being searched.
constexpr double partOfDecoding = 0.1;
constexpr double partOfReading = 0.7;

class JobProgress final : public ReadingProgress
{
public:
    explicit JobProgress(TextJobLink &link) : m_link(link) {}

    bool advance(double done) override
    {
        const double progress = partOfDecoding + partOfReading * done;
        constexpr double step = 0.01;
        if (progress >= m_told + step) {
            m_told = progress;
            m_link.post([progress](TextJob &job) { Q_EMIT job.progressChanged(progress); });
        }
        return !m_link.cancelled;
    }

private:
    TextJobLink &m_link;
    double m_told = 0;
};

ReadingResult read(const QString &text, const QString &mediaType, TextDocumentBuilder &builder,
                   ReadingProgress &progress)
{
    if (mediaType == u"text/markdown")
        return readMarkdown(text, builder, progress);
    if (mediaType == u"text/html")
        return readHtml(text, builder, progress);
    return readPlainText(text, builder, progress);
}

void fail(TextJobLink &link, const QString &message)
{
    link.postLast([message](TextJob &job) { Q_EMIT job.failed(message); });
}

void load(const QByteArray &content, const TextProbe &probe, TextJobLink &link)
{
    if (!probe.isValid()) {
        fail(link, probe.error);
        return;
    }
    const std::optional<DecodedText> decoded = decodeText(content);
    if (!decoded) {
        fail(link,
             TextJob::tr("This is not a text: there are bytes in it that no text has. It may be a picture, a program "
                         "or a document of another program."));
        return;
    }
    TextDocumentBuilder builder;
    JobProgress progress(link);
    switch (read(decoded->text, probe.mediaType, builder, progress)) {
    case ReadingResult::Whole:
        break;
    case ReadingResult::Stopped:
        return;
    case ReadingResult::TooLarge:
        return fail(link, TextJob::tr("This text is too large: it has more than %1 paragraphs, lines and cells.")
                              .arg(QLocale().toString(qlonglong(TextDocumentBuilder::mostBlocks))));
    case ReadingResult::TooTangled:
        return fail(link, TextJob::tr("This text cannot be read as Markdown: it has very many lines with very many "
                                      "brackets and no empty line between them."));
    case ReadingResult::NoMemory:
        return fail(link, TextJob::tr("This text cannot be read: there is not enough memory for it."));
    }
    const auto document = builder.finish(probe.mediaType, decoded->encoding);
    if (document->plainText().text().trimmed().isEmpty()) {
        fail(link, TextJob::tr("There are no words in this document."));
        return;
    }
    QString notice;
    if (decoded->encoding == TextDocument::Encoding::Windows1252) {
        notice = TextJob::tr("This text does not say how its letters are encoded; it is shown as Western European "
                             "(Windows-1252). If letters look wrong, save it as UTF-8.");
    }
    link.postLast([document, notice](TextJob &job) { Q_EMIT job.loaded(document, notice); });
}

} // namespace

TextLoader::TextLoader(QObject *parent) : QObject(parent)
{
    m_workers.setMaxThreadCount(1);
}

TextLoader::~TextLoader()
{
    for (const auto &weak : m_links) {
        if (const auto link = weak.lock())
            link->cancelled = true;
    }
    m_workers.waitForDone();
}

std::unique_ptr<TextJob> TextLoader::load(const QByteArray &content, const QString &mediaType)
{
    return start([content, mediaType](TextJobLink &link) {
        Pinthread::load(content, TextProbe::ofContent(content, mediaType), link);
    });
}

std::unique_ptr<TextJob> TextLoader::load(const QString &fileName)
{
    const QString mediaType = TextProbe::mediaTypeOf(fileName);
    return load(fileName, mediaType.isEmpty() ? QStringLiteral("text/plain") : mediaType);
}

std::unique_ptr<TextJob> TextLoader::load(const QString &fileName, const QString &mediaType)
{
    return start([fileName, mediaType](TextJobLink &link) {
        const TextProbe probe = TextProbe::ofFile(fileName, mediaType);
        QFile file(fileName);
        QByteArray content;
        if (probe.isValid() && file.open(QIODevice::ReadOnly))
            content = file.read(TextLimits::bytes + 1); // It may have grown.
        TextProbe read = probe.isValid() ? TextProbe::ofContent(content, probe.mediaType) : probe;
        if (file.error() != QFileDevice::NoError)
            read.error = TextJob::tr("This file cannot be read: %1.").arg(file.errorString());
        Pinthread::load(content, read, link);
    });
}

template <class Work>
std::unique_ptr<TextJob> TextLoader::start(Work work)
{
    auto link = std::make_shared<TextJobLink>();
    std::unique_ptr<TextJob> job(new TextJob(link));
    std::erase_if(m_links, [](const auto &weak) { return weak.expired(); });
    m_links.push_back(link);
    m_workers.start([work = std::move(work), link] {
        if (!link->cancelled)
            work(*link);
    });
    return job;
}

} // namespace Pinthread
