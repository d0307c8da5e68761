// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturereader.h"
#include "workspace.h"

#include "canvas/imageloader.h"

#include <QPointer>

namespace Pinthread {

/// Brings one picture from where it lies to the screen and to the server: reads, decodes and hashes it at the same
/// time, has the server make it an asset (or find the one it is already, as `sha256:` and the content's hash is its
/// urlId everywhere), and sends the content if the server lacks it.
///
/// Whatever the server does, the picture is shown. While the server is away it waits, and goes on by itself. GUI
/// thread; nothing is emitted from within start().
class AssetOpener : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Reading,   ///< Not known yet what it is.
        Waiting,   ///< For the connection.
        Asking,    ///< The server is being asked for the asset.
        Lacking,   ///< The server wants the content, which is sent as soon as the picture is shown.
        Sending,   ///< The content is on its way.
        Ready,     ///< The server has everything.
        Stuck,     ///< See problem().
        NoPicture, ///< It cannot be shown: see problem().
    };

    /// \a images and \a workspace must outlive the opener.
    AssetOpener(const PictureSource &source, ImageLoader &images, Workspace &workspace, QObject *parent = nullptr);
    ~AssetOpener() override;

    void start();

    [[nodiscard]] const PictureSource &source() const { return m_source; }
    /// Empty until identified().
    [[nodiscard]] QString urlId() const { return m_urlId; }
    /// Nothing until assetKnown().
    [[nodiscard]] const std::optional<Asset> &asset() const { return m_asset; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    /// Why it is Stuck or NoPicture, for people, with what to do; empty otherwise.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether the server has been asked and has answered with the asset in this run.
    [[nodiscard]] bool isRegistered() const { return m_registered; }

public Q_SLOTS:
    /// After Stuck: once more.
    void retry();

Q_SIGNALS:
    // What is seen, as ImageJob has it.
    void sizeKnown(QSize size);
    void previewReady(const QImage &preview);
    void loaded(const std::shared_ptr<const Pinthread::ImagePyramid> &pyramid);
    /// Of decoding, 0–1.
    void decodingProgressed(double progress);

    void identified(const QString &urlId);
    /// Which asset it is. May come before the server has answered, and a second time when the server knows better.
    void assetKnown(const Pinthread::Asset &asset);
    void stageChanged(Pinthread::AssetOpener::Stage stage);
    /// Of sending, in bytes.
    void sendingProgressed(qint64 done, qint64 total);

private:
    void onFacts(const PictureFacts &facts);
    void decode(const PictureSource &source);
    /// Looks whether it was seen before.
    void recall();
    void goOn();
    void ask();
    void onAsset(const Expected<Asset, ApiError> &answer);
    void look();
    void onThere(const Expected<bool, ApiError> &there);
    void send();
    void onSent(const Expected<void, ApiError> &answer);
    void onTrouble(const ApiError &error);
    void setStage(Stage stage, const QString &problem = {});

    PictureSource m_source;
    ImageLoader &m_images;
    Workspace &m_workspace;
    PictureReader m_reader;
    std::unique_ptr<ImageJob> m_job;
    QPointer<ApiCall> m_call;
    PictureFacts m_facts;
    QString m_urlId;
    std::optional<Asset> m_asset;
    bool m_registered = false;
    bool m_shown = false;
    Stage m_stage = Stage::Reading;
    QString m_problem;
};

} // namespace Pinthread
