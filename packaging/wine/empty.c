/* The entry of a library that only hands names on. */
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
