# What every target of the project has in common: the language, the warnings, the sanitizers and the one include root
# (lib/), under which a header is named by its library: #include "model/anchor.h".

add_library(pinthread_options INTERFACE)
target_compile_features(pinthread_options INTERFACE cxx_std_20)
target_compile_options(pinthread_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-align
    -Wimplicit-fallthrough -Wnull-dereference -Wno-missing-field-initializers
    $<$<BOOL:${PINTHREAD_WERROR}>:-Werror>)
target_compile_definitions(pinthread_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(PINTHREAD_SANITIZE)
    target_compile_options(pinthread_options INTERFACE
        -fsanitize=${PINTHREAD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(pinthread_options INTERFACE -fsanitize=${PINTHREAD_SANITIZE})
    # Boost's fences, of which the thread sanitizer knows nothing: said once for each source, and nothing to be done about.
    if(PINTHREAD_SANITIZE MATCHES "thread")
        target_compile_options(pinthread_options INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-tsan>)
    endif()
    # Whoever looks for mistakes wants the assertions, too, which an optimised build leaves out.
    target_compile_definitions(pinthread_options INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()

# Headers of others that nearly every source includes, compiled once for all targets instead of once for each source. For
# speed alone: a source includes what it uses, and must compile with PINTHREAD_PCH=OFF as well.
function(pinthread_precompile name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;HEADERS")
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(${name} OBJECT "${PROJECT_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE pinthread_options ${arg_LIBRARIES})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

macro(pinthread_precompile_headers)
    if(PINTHREAD_PCH)
        set(headers <QDateTime> <QHash> <QJsonObject> <QList> <QObject> <QSet> <QString> <QVariant> <tl/expected.hpp>
            <algorithm> <functional> <map> <memory> <optional> <ranges> <variant>)
        pinthread_precompile(pinthread_precompiled_core LIBRARIES Qt6::Core tl::expected HEADERS ${headers})
        if(PINTHREAD_DESKTOP)
            pinthread_precompile(pinthread_precompiled_widgets LIBRARIES Qt6::Widgets tl::expected
                HEADERS ${headers} <QImage> <QPainter> <QWidget>)
        endif()
    endif()
endmacro()

# pinthread_use_precompiled(<target> core|widgets): for targets that have pinthread_options.
function(pinthread_use_precompiled target headers)
    if(PINTHREAD_PCH)
        target_precompile_headers(${target} REUSE_FROM pinthread_precompiled_${headers})
    endif()
endfunction()

# pinthread_library(<name> <sources>...): the library pinthread_<name>, alias Pinthread::<Name>.
function(pinthread_library name)
    add_library(pinthread_${name} STATIC ${ARGN})
    target_link_libraries(pinthread_${name} PRIVATE pinthread_options)
    target_include_directories(pinthread_${name} PUBLIC "${PROJECT_SOURCE_DIR}/lib")
    string(SUBSTRING ${name} 0 1 first)
    string(SUBSTRING ${name} 1 -1 rest)
    string(TOUPPER ${first} first)
    add_library(Pinthread::${first}${rest} ALIAS pinthread_${name})
    if(name STREQUAL "canvas")
        pinthread_use_precompiled(pinthread_${name} widgets)
    else()
        pinthread_use_precompiled(pinthread_${name} core)
    endif()
endfunction()

# pinthread_test(<folder>/<class> LIBRARIES ... [TIMEOUT seconds] [LABELS ...] [SOURCES more...]):
# the test tests/<folder>/tst_<class>.cpp, run by CTest as <folder>/<class> without a display.
function(pinthread_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LIBRARIES;LABELS;SOURCES")
    get_filename_component(folder ${name} DIRECTORY)
    get_filename_component(class ${name} NAME)
    string(REPLACE "/" "_" target "tst_${name}")
    add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/${folder}/tst_${class}.cpp ${arg_SOURCES})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(${target} PRIVATE pinthread_options Qt6::Test ${arg_LIBRARIES})
    if(folder MATCHES "^(canvas|desktop)" AND NOT arg_LIBRARIES STREQUAL "Qt6::Core")
        pinthread_use_precompiled(${target} widgets)
    else()
        pinthread_use_precompiled(${target} core)
    endif()
    add_test(NAME ${name} COMMAND ${target})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(PINTHREAD_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
    endif()
    # Qt Test ends a function after five minutes by itself; here CTest decides.
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${folder};${arg_LABELS}"
        # Tests read what is said in English, whichever language the person who runs them speaks.
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=;QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000")
endfunction()
