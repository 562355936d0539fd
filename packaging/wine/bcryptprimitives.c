/* Wine 8 has no bcryptprimitives.dll, which programs in Rust ask for random numbers. Only for
 * trials: never shipped. */
__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *to, unsigned long length);
int __stdcall ProcessPrng(unsigned char *to, unsigned long long length)
{
    return SystemFunction036(to, (unsigned long)length);
}
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
