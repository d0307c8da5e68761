// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictureloader.h"

namespace Pinthread {

/// Brings one picture from where it lies to the screen and to the server: while PictureLoader reads it, has the server
/// make it an asset (or find the one it is already), and sends the content if the server lacks it.
///
/// Whatever the server does, the picture is shown. While the server is away it waits, and goes on by itself. What was
/// discussed as one picture is never taken for another: see Stage::Undecided. GUI thread; nothing is emitted from
/// within the first start().
class AssetOpener : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Reading,   ///< Not known yet what it is.
        Fetching,  ///< From the server: it is not here.
        Waiting,   ///< For the connection.
        Asking,    ///< The server is being asked for the asset.
        Undecided, ///< What is here is not what was discussed before: the user has to say what is meant.
        Lacking,   ///< The server wants the content, which is sent as soon as the picture is shown.
        Sending,   ///< The content is on its way.
        Ready,     ///< The server has everything.
        Stuck,     ///< See problem().
        Cancelled, ///< By the user: see problem().
        NoPicture, ///< It cannot be shown: see problem().
    };

    /// What a person can do about problem().
    enum class Remedy { TryAgain, Send, LookAtEarlier, DiscussAsNew, Fetch, Close };

    /// What takes its time, to be shown as progress.
    enum class Work { None, Opening, Fetching, Sending };

    /// \a images and \a workspace must outlive the opener.
    AssetOpener(const PictureSource &source, ImageLoader &images, Workspace &workspace, QObject *parent = nullptr);
    ~AssetOpener() override;

    void start();
    /// Instead of start(): it is on the screen somewhere else.
    void adopt(const OpenedPicture &opened);

    [[nodiscard]] const PictureSource &source() const { return m_loader.source(); }
    /// From where it can be opened another day: not from memory, if that can be helped.
    [[nodiscard]] PictureSource sourceForAgain() const;
    /// Enough to show it somewhere else at once; without a pyramid while it is not on the screen.
    [[nodiscard]] const OpenedPicture &opened() const { return m_loader.opened(); }
    /// Empty until identified().
    [[nodiscard]] QString urlId() const { return m_urlId; }
    /// Nothing until assetKnown().
    [[nodiscard]] const std::optional<Asset> &asset() const { return m_asset; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Work work() const;
    /// Why it is Undecided, Stuck, Cancelled or NoPicture, for people; empty otherwise.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// What can be done about that, the most useful first.
    [[nodiscard]] QList<Remedy> remedies() const;
    /// The asset that was discussed under this file's name, or this urlId, and that this picture is not.
    [[nodiscard]] const std::optional<Asset> &earlier() const { return m_earlier; }

public Q_SLOTS:
    /// After Stuck, Cancelled and NoPicture: once more.
    void retry();
    /// Gives up what work() says.
    void cancel();
    /// After Undecided: this is a picture of its own.
    void discussAsNew();
    /// After NoPicture, with Remedy::Fetch: what is not here any more comes from the server.
    void fetch();

Q_SIGNALS:
    // What is seen, as ImageJob has it.
    void sizeKnown(QSize size);
    void previewReady(const QImage &preview);
    void shown(const std::shared_ptr<const Pinthread::ImagePyramid> &pyramid);

    void identified(const QString &urlId);
    /// Which asset it is. May come before the server has answered, and a second time when the server knows better.
    void assetKnown(const Pinthread::Asset &asset);
    void stageChanged(Pinthread::AssetOpener::Stage stage);
    /// Of work(), 0–1.
    void progressed(double part);

private:
    void useAsset(const Asset &asset);
    void onLoaderStage(PictureLoader::Stage stage);
    void onShown();
    void onIdentified();
    /// More is known of what was seen before.
    void recall();
    [[nodiscard]] bool isAnotherPicture();
    void proceed();
    void goOn();
    void ask();
    void onAsset(const Expected<Asset, ApiError> &answer);
    void look();
    void onThere(const Expected<bool, ApiError> &there);
    void send();
    void onSent(const Expected<void, ApiError> &answer);
    /// So that it can be looked at without the server, and without the file it came from.
    void keepContent();
    void onTrouble(const ApiError &error);
    void setStage(Stage stage, const QString &problem = {});
    [[nodiscard]] std::optional<Asset> assetOfFile() const;

    Workspace &m_workspace;
    PictureLoader m_loader;
    QPointer<ApiCall> m_call;
    QString m_urlId;
    std::optional<Asset> m_asset;
    std::optional<Asset> m_earlier;
    bool m_decided = false; ///< The user has said that it is a picture of its own.
    bool m_registered = false;
    Stage m_stage = Stage::Reading;
    QString m_problem;
};

} // namespace Pinthread
