/* Wine's mscms.dll lacks a function for colour profiles that Qt links; this one knows no profile.
 * Only for trials: never shipped. */
typedef void *Handle;
int __stdcall GetColorProfileFromHandle(Handle h, unsigned char *to, unsigned *n) { return 0; }
int __stdcall CloseColorProfile(Handle h) { return 1; }
Handle __stdcall WcsCreateIccProfile(Handle h, unsigned options) { return 0; }
Handle __stdcall OpenColorProfileW(void *p, unsigned a, unsigned b, unsigned c) { return 0; }
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
