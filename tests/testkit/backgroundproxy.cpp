// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/backgroundproxy.h"

namespace Pinthread::Testkit {

namespace {

template <class Work>
void runOn(QObject *object, Work work)
{
    QMetaObject::invokeMethod(object, work, Qt::BlockingQueuedConnection);
}

} // namespace

BackgroundProxy::BackgroundProxy(quint16 port)
{
    QObject there;
    there.moveToThread(&m_thread);
    m_thread.start();
    runOn(&there, [&] {
        m_proxy = new TcpProxy(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
        m_port = static_cast<quint16>(m_proxy->url().port());
        there.moveToThread(nullptr);
    });
}

BackgroundProxy::~BackgroundProxy()
{
    m_proxy->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void BackgroundProxy::setStalled(bool stalled)
{
    runOn(m_proxy, [this, stalled] { m_proxy->setStalled(stalled); });
}

void BackgroundProxy::setBroken(bool broken)
{
    runOn(m_proxy, [this, broken] {
        m_proxy->setReachable(!broken);
        if (broken)
            m_proxy->cut();
    });
}

void BackgroundProxy::cut()
{
    runOn(m_proxy, [this] { m_proxy->cut(); });
}

void BackgroundProxy::freeze()
{
    runOn(m_proxy, [this] { m_proxy->freeze(); });
}

void BackgroundProxy::thaw()
{
    runOn(m_proxy, [this] { m_proxy->thaw(); });
}

void BackgroundProxy::cutAfterBytes(TcpProxy::Direction direction, qint64 bytes)
{
    runOn(m_proxy, [=, this] { m_proxy->cutAfterBytes(direction, bytes); });
}

} // namespace Pinthread::Testkit
