# Runs lupdate over FOLDERS of SOURCE_DIR for each of LANGUAGES (both with commas between). With CHECK_IN, works on
# copies there and fails when that changes anything or a message is unfinished.

cmake_minimum_required(VERSION 3.25)

string(REPLACE "," ";" FOLDERS "${FOLDERS}")
string(REPLACE "," ";" LANGUAGES "${LANGUAGES}")
set(sources "")
foreach(folder IN LISTS FOLDERS)
    list(APPEND sources "${SOURCE_DIR}/${folder}")
endforeach()

foreach(language IN LISTS LANGUAGES)
    set(ts "${SOURCE_DIR}/translations/pinthread_${language}.ts")
    if(CHECK_IN)
        set(updated "${CHECK_IN}/pinthread_${language}.ts")
        file(MAKE_DIRECTORY "${CHECK_IN}")
        file(COPY_FILE "${ts}" "${updated}")
    else()
        set(updated "${ts}")
    endif()
    set(options -silent -no-obsolete -locations none -source-language en -target-language ${language}
        -I "${SOURCE_DIR}/lib" -I "${SOURCE_DIR}/app/desktop")
    if(language STREQUAL "en")
        list(APPEND options -pluralonly)
    endif()
    execute_process(COMMAND "${LUPDATE}" ${options} ${sources} -ts "${updated}"
        ERROR_VARIABLE complaints COMMAND_ERROR_IS_FATAL ANY)
    if(complaints)
        # A tr() whose context lupdate does not know is never found again when the program runs.
        message(SEND_ERROR "lupdate: ${complaints}")
    endif()
    if(NOT CHECK_IN)
        continue()
    endif()

    file(READ "${ts}" before)
    file(READ "${updated}" after)
    if(NOT before STREQUAL after)
        message(SEND_ERROR "${ts} has fallen behind the sources: build the target update_translations and translate.")
    endif()
    string(REGEX MATCHALL "type=\"unfinished\"" unfinished "${after}")
    list(LENGTH unfinished count)
    if(count GREATER 0)
        message(SEND_ERROR "${ts} has ${count} unfinished messages.")
    endif()
endforeach()
