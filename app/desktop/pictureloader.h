// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturereader.h"
#include "workspace.h"

#include "canvas/imageloader.h"
#include "canvas/textloader.h"

#include <QPointer>

namespace Pinthread {

/// A picture or text that is on the screen somewhere: enough to show it elsewhere at once, without reading anything
/// again.
struct OpenedPicture
{
    PictureFacts facts;
    std::shared_ptr<const ImagePyramid> pyramid; ///< Of a picture; null: it is not there (yet).
    std::shared_ptr<const TextDocument> text;    ///< Of a text, likewise.
    QString notice;                              ///< What its reader should know about it; may be empty.

    [[nodiscard]] bool isThere() const { return pyramid || text; }
};

/// What decodes, for the whole program.
struct Loaders
{
    ImageLoader images;
    TextLoader texts;
};

/// Brings one picture or text from where it lies to the screen: reads, hashes and decodes it at the same time. One that
/// is neither in a file nor kept here is fetched from the server first, as soon as there is a connection.
///
/// GUI thread; nothing is emitted from within the first start().
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Reading,  ///< From this computer's disk, or not at all yet.
        Waiting,  ///< For the connection, to be fetched.
        Fetching, ///< From the server.
        Known,    ///< Read and hashed; it may still be on its way to the screen.
        Failed,   ///< See problem().
    };

    /// \a loaders and \a workspace must outlive the loader.
    PictureLoader(const PictureSource &source, Loaders &loaders, Workspace &workspace, QObject *parent = nullptr);
    ~PictureLoader() override;

    /// Reads, decodes, fetches. Also again, after it failed or was cancelled.
    void start();
    /// Instead of start(): it is on the screen somewhere else.
    void adopt(const OpenedPicture &opened);
    /// Gives up what is under way. Nothing more is emitted before the next start().
    void cancel();
    /// Fetches the content of \a asset, which this picture is known to be, instead of reading what is not there.
    void fetch(const Asset &asset);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isShown() const { return m_opened.isThere(); }
    [[nodiscard]] const PictureSource &source() const { return m_source; }
    /// From identified() and shown() on.
    [[nodiscard]] const OpenedPicture &opened() const { return m_opened; }
    /// Why it Failed, for people; empty otherwise.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether it failed because there is no such file, or the server lacks the content.
    [[nodiscard]] bool isMissing() const { return m_opened.facts.isMissing; }

Q_SIGNALS:
    /// What it is, as soon as that is known, before anything is seen of it.
    void kindKnown(Pinthread::AssetKind kind);
    // What is seen of an image on its way, as ImageJob has it.
    void sizeKnown(QSize size);
    void previewReady(const QImage &preview);
    /// It is there as a whole: the pyramid or the text of opened().
    void shown(const Pinthread::OpenedPicture &opened);
    /// What it is: facts of opened() without an error.
    void identified();
    void stageChanged(Pinthread::PictureLoader::Stage stage);
    /// Of reading, fetching or decoding, whichever takes longest, 0–1.
    void progressed(double part);

private:
    void read();
    void decode(const PictureFacts &facts);
    void decodeImage(const PictureSource &source);
    void stopDecoding();
    void decodeText(const PictureFacts &facts);
    void onFacts(const PictureFacts &facts);
    void fetchWhenOnline();
    void onFetched(const Expected<void, ApiError> &answer);
    void setStage(Stage stage, const QString &problem = {});

    PictureSource m_source;
    Loaders &m_loaders;
    Workspace &m_workspace;
    std::unique_ptr<PictureReader> m_reader;
    std::unique_ptr<ImageJob> m_imageJob;
    std::unique_ptr<TextJob> m_textJob;
    QPointer<ApiCall> m_call;
    OpenedPicture m_opened;
    ContentCache::Use m_use; ///< Of its content, wherever it lies.
    bool m_fetched = false;  ///< In this attempt: once is enough.
    Stage m_stage = Stage::Reading;
    QString m_problem;
};

} // namespace Pinthread
