/* Wine 8 ends a program that asks for the parts of a complex number, as NumPy does when it is
 * loaded. This library hands every other name on to Wine's own, which lies beside it as
 * ucrtwine.dll. Only for trials: never shipped. */
typedef struct { float real, imaginary; } Single;
typedef struct { double real, imaginary; } Double;
float crealf(Single z) { return z.real; }
float cimagf(Single z) { return z.imaginary; }
double creal(Double z) { return z.real; }
double cimag(Double z) { return z.imaginary; }
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
