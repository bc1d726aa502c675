; The installer for Windows: for one user, without administrator rights.
;   makensis -DVERSION=0.1.0 -DBUNDLE=dist\huiqi -DOUT=dist\huiqi-0.1.0-setup.exe huiqi.nsi
; Silent: setup.exe /S [/D=folder], uninstall.exe /S. What the user saved is never touched: it lies elsewhere
; (%LOCALAPPDATA%\huiqi and wherever the company files were saved).

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
RequestExecutionLevel user
!include "MUI2.nsh"
!include "FileFunc.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\huiqi"
!define PROGID "huiqi.company"
!define CLASSES "Software\Classes"

Name "惠企通"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\huiqi"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "惠企通 ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "惠企通"
VIAddVersionKey /LANG=0 "FileDescription" "惠企通 安装程序"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!define MUI_ICON "..\icons\huiqi.ico"
!define MUI_UNICON "..\icons\huiqi.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\huiqi.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_SIMPCHINESE} "惠企通正在运行，请先关闭它再安装。"
LangString RUNNING ${LANG_TRADCHINESE} "惠企通正在執行，請先關閉它再安裝。"
LangString RUNNING ${LANG_ENGLISH} "Huiqi is running; please close it first."
LangString OCCUPIED ${LANG_SIMPCHINESE} "这个文件夹里有别的文件，请选一个空文件夹。"
LangString OCCUPIED ${LANG_TRADCHINESE} "這個資料夾裡有別的檔案，請選一個空資料夾。"
LangString OCCUPIED ${LANG_ENGLISH} "This folder holds other files; please choose an empty one."

Function .onInit
  ; Windows names no language of its own in silent mode: Chinese is the default.
  IfSilent +2
    !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

; A program that runs holds its own file open.
!macro STOP_WHILE_RUNNING
  IfFileExists "$INSTDIR\huiqi.exe" 0 +7
    ClearErrors
    FileOpen $0 "$INSTDIR\huiqi.exe" a
    IfErrors 0 +4
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 2
      Abort
    FileClose $0
!macroend

; Only what an installation of ours put there: a folder of the user's own is never emptied.
!macro REMOVE_PROGRAM
  Delete "$INSTDIR\huiqi.exe"
  Delete "$INSTDIR\huiqi-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
!macroend

Section
  !insertmacro STOP_WHILE_RUNNING
  IfFileExists "$INSTDIR\_internal\*.*" ours 0
  IfFileExists "$INSTDIR\*.*" 0 ours
    FindFirst $0 $1 "$INSTDIR\*.*"
    again:
      StrCmp $1 "" empty
      StrCmp $1 "." next
      StrCmp $1 ".." next
      FindClose $0
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(OCCUPIED)" /SD IDOK
      SetErrorLevel 3
      Abort
    next:
      FindNext $0 $1
      Goto again
    empty:
      FindClose $0
  ours:
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\惠企通.lnk" "$INSTDIR\huiqi.exe"

  WriteRegStr HKCU "${CLASSES}\.huiqi" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "惠企通 企业资料"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\huiqi.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\huiqi.exe" "%1"'

  WriteRegStr HKCU "${KEY}" "DisplayName" "惠企通"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\huiqi.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "huiqi"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro STOP_WHILE_RUNNING
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\惠企通.lnk"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  ReadRegStr $0 HKCU "${CLASSES}\.huiqi" ""
  StrCmp $0 "${PROGID}" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.huiqi"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
