; The Windows installer: for one user, without an administrator, silent with /S.
; makensis -DVERSION=… -DSOURCE=frozen folder -DICON=… -DSIDE=… -DOUT=… installer.nsi
; Silent switches: /S, /AUTOSTART (start with the session), /D=folder (last, without quotes).
; Exit codes: 0 done, 3 the program is running and did not close.

Target amd64-unicode
Unicode true
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define NAME "Hotline Desktop"
!define KEY "Software\HotlineDesktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\HotlineDesktop"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define PATIENCE 60 ; times a quarter of a second

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallDir"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\hotline-desktop-gui.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "${NAME} setup"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT licence"

LangString Welcome ${LANG_ENGLISH} "Version ${VERSION} is installed for you alone, without an administrator.$\r$\n$\r$\nAn older version that is running is closed; what you have typed is kept.$\r$\n$\r$\nYour data lie in a folder of their own and stay as they are."
LangString Welcome ${LANG_RUSSIAN} "Версия ${VERSION} устанавливается только для вас; права администратора не нужны.$\r$\n$\r$\nЕсли работает прежняя версия, она закроется; всё набранное сохранится.$\r$\n$\r$\nДанные лежат в отдельной папке и не изменятся."
LangString Program ${LANG_ENGLISH} "The program"
LangString Program ${LANG_RUSSIAN} "Программа"
LangString Session ${LANG_ENGLISH} "Start with the session, in the tray"
LangString Session ${LANG_RUSSIAN} "Запускать при входе, в области уведомлений"
LangString DesktopIcon ${LANG_ENGLISH} "Icon on the desktop"
LangString DesktopIcon ${LANG_RUSSIAN} "Значок на рабочем столе"
LangString About ${LANG_ENGLISH} "Runs the telephone hotline of a small office"
LangString About ${LANG_RUSSIAN} "Телефонная горячая линия небольшой организации"
LangString Running ${LANG_ENGLISH} "${NAME} is running and did not close. Please close it; what you have typed is kept."
LangString Running ${LANG_RUSSIAN} "${NAME} работает и не закрывается. Закройте программу: всё набранное сохранится."
LangString DataStays ${LANG_ENGLISH} "${NAME} is removed. Your data stay in the folder $LOCALAPPDATA\${NAME}; delete it yourself if you do not need them any more."
LangString DataStays ${LANG_RUSSIAN} "Программа ${NAME} удалена. Ваши данные остались в папке $LOCALAPPDATA\${NAME}; если они больше не нужны, удалите её сами."

!macro CLOSE_RUNNING PREFIX
; A running program is asked to close, which keeps the open card as a draft, and waited for.
Function ${PREFIX}CloseRunning
  IfFileExists "$INSTDIR\hotline-desktop.exe" 0 closed
  again:
  nsExec::Exec '"$INSTDIR\hotline-desktop.exe" --quit'
  Pop $0
  StrCpy $1 0
  wait:
  ; The file of a program that runs cannot be opened for writing.
  ClearErrors
  FileOpen $2 "$INSTDIR\hotline-desktop-gui.exe" a
  IfErrors busy
  FileClose $2
  FileOpen $2 "$INSTDIR\hotline-desktop.exe" a
  IfErrors busy
  FileClose $2
  Goto closed
  busy:
  IntOp $1 $1 + 1
  Sleep 250
  IntCmp $1 ${PATIENCE} 0 wait
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit
  closed:
FunctionEnd
!macroend
!insertmacro CLOSE_RUNNING ""
!insertmacro CLOSE_RUNNING "un."

!macro REMOVE_FILES PREFIX
; Only what was installed goes, and nothing unless it was us who installed there.
Function ${PREFIX}RemoveFiles
  IfFileExists "$INSTDIR\hotline-desktop-gui.exe" 0 nothing
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\hotline-desktop.exe"
  Delete "$INSTDIR\hotline-desktop-gui.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY-LICENSES.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\FILES.txt"
  nothing:
FunctionEnd
!macroend
!insertmacro REMOVE_FILES ""
!insertmacro REMOVE_FILES "un."

Section "$(Program)" ProgramSection
  SectionIn RO
  SetShellVarContext current
  Call CloseRunning
  Call RemoveFiles
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\hotline-desktop-gui.exe"
  nsExec::Exec '"$INSTDIR\hotline-desktop.exe" --on-path add'
  Pop $0

  WriteRegStr HKCU "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\hotline-desktop-gui.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME} contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  SectionGetSize ${ProgramSection} $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0

  ; One of the programs that may open tel: links; which one does is the user's choice.
  WriteRegStr HKCU "Software\Classes\HotlineDesktop.tel" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\HotlineDesktop.tel" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\HotlineDesktop.tel\DefaultIcon" "" "$INSTDIR\hotline-desktop-gui.exe,0"
  WriteRegStr HKCU "Software\Classes\HotlineDesktop.tel\shell\open\command" "" '"$INSTDIR\hotline-desktop-gui.exe" "%1"'
  WriteRegStr HKCU "${KEY}\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${KEY}\Capabilities" "ApplicationDescription" "$(About)"
  WriteRegStr HKCU "${KEY}\Capabilities\URLAssociations" "tel" "HotlineDesktop.tel"
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${KEY}\Capabilities"
SectionEnd

Section /o "$(Session)" SessionSection
  WriteRegStr HKCU "${RUN}" "${NAME}" '"$INSTDIR\hotline-desktop-gui.exe" --minimized'
SectionEnd

Section /o "$(DesktopIcon)" IconSection
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\hotline-desktop-gui.exe"
SectionEnd

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AUTOSTART" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${SessionSection} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetAutoClose true ; it asks nothing, and says at its end what stays
  SetShellVarContext current
  Call un.CloseRunning
  nsExec::Exec '"$INSTDIR\hotline-desktop.exe" --on-path remove'
  Pop $0
  Call un.RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "${RUN}" "${NAME}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey HKCU "Software\Classes\HotlineDesktop.tel"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
  MessageBox MB_OK|MB_ICONINFORMATION "$(DataStays)" /SD IDOK
SectionEnd
