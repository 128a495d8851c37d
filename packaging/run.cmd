@echo off
rem Starts the program, after setting up what is missing: packaging\run.cmd demo
rem Not tried: no Windows was at hand when this was written.
setlocal
set "root=%~dp0.."
set "venv=%root%\.venv"
set "stamp=%venv%\stamp-requirements.lock"
set "place="
if exist "%venv%\stamp-place" set /p place=<"%venv%\stamp-place"
where py >nul 2>nul && (set "python=py -3") || (set "python=python")
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 (
    echo Python 3.11 of nieuwer is niet gevonden. Installeer het en probeer het opnieuw. 1>&2
    exit /b 1
)
if not "%place%"=="%root%" goto install
fc /b "%root%\requirements.lock" "%stamp%" >nul 2>nul && goto start
rem A checkout that was moved is set up again: the environment knows its place.
:install
echo Python-pakketten installeren, dit kan een minuut duren... 1>&2
if not exist "%venv%\Scripts\python.exe" %python% -m venv "%venv%" || exit /b 1
if exist "%stamp%" del "%stamp%"
"%venv%\Scripts\python.exe" -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r "%root%\requirements.lock" || exit /b 1
"%venv%\Scripts\python.exe" -m pip install --quiet --quiet --disable-pip-version-check --no-deps -e "%root%" || exit /b 1
>"%venv%\stamp-place" echo %root%
copy /y "%root%\requirements.lock" "%stamp%" >nul
:start
"%venv%\Scripts\python.exe" -P -m nvo_desktop %*
exit /b %errorlevel%
