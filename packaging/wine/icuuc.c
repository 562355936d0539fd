/* Wine has no icuuc.dll, which Qt loads and which each Windows 10 has. Every converter is refused
 * (U_UNSUPPORTED_ERROR is 16), and Qt goes on with its own. Only for trials: never shipped. */
void *ucnv_open(const char *name, int *error) { if (error) *error = 16; return 0; }
#define NOTHING(name) long long name(void) { return 0; }
NOTHING(ucnv_close) NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE) NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_reset) NOTHING(ucnv_getMaxCharSize) NOTHING(ucnv_getName) NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack) NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars) NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode) NOTHING(ucnv_toUCountPending) NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName) NOTHING(ucnv_getAvailableName) NOTHING(ucnv_countAvailable)
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
