import { createHash } from 'node:crypto';

/**
 * Of the 10,000 stolen passwords of ten characters and more that are seen most often (SecLists,
 * MIT licence, and @zxcvbn-ts/language-common, MIT licence), those that the estimate of
 * domain/guessing.ts does not refuse by itself: the first 48 bits of each one's SHA-256, so that the
 * passwords themselves stand nowhere.
 */
const STOLEN: ReadonlySet<string> = new Set(
  `
-4TOZTMP -8e6GErf -C_YK7pF -DHhrwHe -Ho7ftjg -Kg7uV9u -SDG4MuB -YCu6fHd -fRj1WZn -gERj24y -vmeEfjf
01mDsMXk 02Mn5cXJ 034l7Hb6 0BjO3m39 0EXzICcy 0HvKdhYW 0IaZFodF 0Icd9oIp 0JEFH6mC 0K89kDKy 0SE5KDNq
0SHZekvZ 0ZHtjeu_ 0aUqEryd 0b-EQgAL 0d_dlrsk 0fV4OOMX 0kCuJSaR 0xCWTx3W 0z3eM9J8 14sccjog 16vjpylT
1ASPOrfo 1Ar11LPf 1BKa5U-O 1E1pyPvq 1F0DrA_B 1JWWvm8a 1JZ3sF5M 1KSQ_2sL 1MCepFp_ 1PbIKuft 1TBOOMkj
1WCk5gnZ 1ayDcUPn 1bYYMSgZ 1gXwkbfJ 1hEcI1S5 1iBFTutW 1lSLER4H 1o6MmMva 1pEofBsj 20ZQiPwa 234RVXsP
23mMpbPi 23rZUDNu 24tOZDA_ 2AXd1zKB 2ESQqwI1 2EYfVgkv 2FD7lO6r 2GOaZ4Ix 2JPTfRve 2MsRle2w 2OSp9hCh
2Pwfb1jR 2SMbiYQ0 2WunObXD 2XCOkVts 2ZNcQtNO 2bJBdlDS 2bRcDHGB 2dpNnx2I 2gK0jzmz 2hAG0d8F 2i2PxIJM
2kDH-uwQ 2lLjMymh 2oK2R6Cf 2pbpLl0G 2pw-xYBx 2tqKtuIv 2x7i68H1 2ywn834e 300TutK1 31qC85QZ 325wcE7m
33FoTwhK 35O0ulfW 35bDIMzT 36tY44-R 3C_Z3ArV 3FTWx3bv 3JHJ2xJk 3LrjsUlG 3MAiQmYQ 3Q0q8f1X 3SxHrF-V
3h1ChkaW 3i64MDKL 3k4AXO8K 3mFlC86D 3o9hgE9O 3ohl5Mgq 4-oKGwlv 42-r2h8D 4308tFeM 43QNSAUg 46XmPXRG
47IOk7EE 47L3kGPB 47l4hwNP 48ZM73ii 49byH9QV 4AiDo3pZ 4I0mOE8g 4LLy19G2 4Ll3tueJ 4M7lCC2A 4XpbpTx9
4ZUn8xWn 4_c0rtF9 4cwLDWuz 4ezlK_BA 4gcOWgDT 4k5I2grt 4oYyDNPv 4xcEFO3p 4y70M5KY 4yycqrjc 56aIsR1Y
58RI4nwu 5A2uDvXb 5AvmRPKY 5Gr8_rvZ 5JgS-5J7 5K57WHH2 5KK7ifey 5M7KdFt- 5M8Hxcr8 5RmF-g8C 5U-xEsak
5biCz-en 5dzcas7f 5itKrlpt 5jR3zihG 5jgYAZH7 5p55T-4p 5xuvL_CV 619B1HCw 61SffxCI 62xkWYSa 67knusl0
69ITJjez 6CInmu42 6DF26u_M 6FLHOThm 6Kt8FG6P 6P8kwSnj 6QDwwKQK 6SeJ6Yx9 6VUOFGQU 6hgltHTc 6iIT9_fB
6jjiqNiU 6nyvXg28 6pACzeI4 6sP0YDNW 6upqXWQB 6z1LU1Di 70bzc0Vp 7699wzVf 7AayCzH_ 7GiYr8KH 7OYklQW7
7QPCiWvW 7SjUihx1 7W4QS5Cy 7XcGYsJ1 7Y1_x255 7bkwI9Va 7hOgYrPK 7he-4SFy 7iwhGn_y 7ovKuzYI 7p1KgMox
7sQYTR9l 7vRJGK1B 7wVFUTUU 7yz6Vo6y 85E2aNiS 85K7BN-N 864iMXH5 8ajAjxcT 8iNpNQis 8k0XWRS1 8q88jgAh
8rXzFnB0 8xXEbPij 9-HmXAXi 9-qP4z-k 9-rGnuCX 93K4v-Ez 99JtQoKw 9BbpKldF 9ETPhsQn 9GzdJ3p9 9L4R6FKw
9P80BTFm 9TZAjqCQ 9UOoXBGT 9UpUvpBm 9Weov_oW 9XVD8rh- 9Yvzulrn 9_x-4EM5 9bgLz2ig 9ckxayB6 9fpzSzO4
9gE8WXno 9i3slsWL 9kFfVDZU 9kv4GlMV 9o8GJ8P8 9vYNPVOu 9xApE5M9 A0tKT9Yv A0yjS00G A3kO8ok4 A4BeL4NR
A6n94KyT AA731ytH ACX3VwTw AHUjtSk4 AIVQjG3J ALPohsDQ AP4tnujR AbHkuAy4 AcBikd8q Adr5WBtR Ah8Ym2-g
Ahe-SEcs Albr7np1 An1gZi0S AopSBQDP AqSlUlOc Aqs3jj-c Au_dHxCO AvTSYYH_ B_S_dQDM B_ndCzdd Ba1xT-xC
BbStE7kP Bf1HTGPU BgxooIyH Bh9FyT-q Bhepa6w9 Bhs39EQ9 BiXlv6Ee BjxqgUjS Blnegpk8 Bm-6NI1p Bw-UzNNL
ByirWB2v Bz7w1u4- C2uSUQVe C2xcM-Ri C5QP3CTs C92XiOkL CJ19Qurp CMnuDa-s CXy2wyWu CZcdo4YL C_vDXD1P
Cad_ROuO ClZdGneV CpfnVFGF CsWabv9M CuZhnP9F Cxdp8atf D3GP9jP_ D3pGy8Nz D6SKLjdT DFBf_D1a DGnCReXT
DN4oSTi- DQ8aLj3S DQpyrJHX DSEcg3PX DWofV2SO DZQEOF6l DayHWYOH DcosTx2a DdLtAtu3 DgKRG1Qn Dgr7_4pd
DjyxN6Ri DrZD_Tpv DvuT5Fz9 Dw_iVAHz DxK_PaER Dyttw5DO Dz6QG4_1 E-TM2jq3 E0By80Z9 E3MQNAQC E5nDZqaK
E8q9wiAG EBh7pFm9 EDFz32zp EDKY5hUq EEcZvaO0 EH3c6tVg EHFuhqnr EInACr-Z EJCKFkLn ELpGatN0 EOXOXRBl
EVb3DrR0 EWnVNZyq EWzDPOj9 EXavIzOM E_bWZ3f0 EcVhXlZL EeKiRAQh EfxaPcr3 Ep-5qQI5 EpSPOcvR Err8ZIb7
EspX4vhS EtOdXuXb Ew9djNxh F3j1ruK5 F6jKNor8 FBn0vIIy FCWwoZqj FQV-4SU5 FUiwuhL- FcYu73Wz FeCuSW6a
FjOKCL7y Fp_xretb FyP8Ibk8 G-ZYitFj G4IVHlXo G8bFd97t G9j8dRIg GAPGoz0m GBDBxD7h GDKqvanE GFKL0GQc
GGQJSbAP GGi0f5b0 GJ3-3EuX GNVgwB0q GNahxxSa GNwNsZdb GP5H0DXQ GYLmD3Qx GlOYGcpj Gm0U1boS Gq8O5RfC
GtBdrxRu GtWZMS0j GueahMQg GzKgj0Dv H1qP501t H5wUoRu8 H8ReDKrC HGZD9iOq HGmdBtlm HHTQXMCl HQ3zqF57
HVYqXAWs HX9Z-Dub HasWTTXB Hgtl4CTF HhWpro_x HizxvDpL HnbrfnXn HuTjSP5h Huiro9R6 HynwUFwQ I-PoF2NE
I0Z37_cJ I32ADxHf I3VKyvzM I4HpVzoc I6RU68lE I6UXuJ8d I6YFDE3r I8qUTaw7 IBnDvW8Z IE8upgUc IPn3VvTn
I_nvqxqL IeF9ywRn Ij8Ve-OA IjEzSuW2 IjV28KVX ImooQhsE InmjqvQ5 IpLiL7fJ IvDsp2By IxWEEd84 IzEC0zs9
J6mW4PA- J9TPDyuL JLTVXR7I JMp3-wfu JSHaow64 JTZ84JGk JWahjNHq JXqBLb7_ JcvCKwCb JfepZTNt JiiNmQRc
JjRbMMBp Jw6jSlL4 Jz8lZnpm K11_TMP6 K12_Cgml K1Bp-u-d K2ZmPyoU KAMY96Rv KBT_-Z_A KEG9c3HI KFZ9-bCO
KGbHIf0I KK-WPl0J KKuJUVzi KM8af9PN KNS4XMD0 KO-Yx595 KOGtpfpR KSFQmXqy KT8oEOAE KTtGK7Xe KVjbilfH
KWvWBIZX KZNT8-Cb KbMeyTpq KcweL7o1 Ke2rXAMd KiIBpUhe KsbG5Vey Kwrg6PJh Kwvh5K4k L4gTX2N2 L5TPazi8
L7EjmIeg L9b-PGfQ LBWanWpV LBqC6yYA LEAgk_Vm LGzy74pZ LLuwq0jL LM56P8kc LN_mseRA LRoiZii4 LU4EQ205
LbdkcqdC LftGhgf- Lh-L0Pqb LhVHYjj3 LijEgYYF Lin034mc LnejR38B LoDmp2oX LtbpmAK8 M0idJJt5 M3Hs2AtJ
M5IwaDQJ M7ZN57Uy MAEGp1fr MFIFtBWe MIlY6GXM MLO30pUx MOI-d4du MVz_M9h8 MbU2C36P MfYed_JX Mlclk6oJ
Mmqi1_Mr Mts8brJr Mumw5AtQ N0Zy9PmG N1mEEYI_ N2IvJtac N3Vd2tgp N5i8y-Tv N6bSstWg N9b7lC0x NBnL75YX
NDBiBEW4 NDv8xQjX NIGoDwE8 NI_Kixwd NJU4NHlU NKGAZwA4 NLgP3gAE NLjgkkWa NP3IzqbZ NXx3NT2B NYuMeEdq
NZfS59p_ NcZd21pe NkBq444N NkFdMwPu NoTPfUyr NtI68OXk NwD8UKmN NzybHRbD O0xVHK7R O11kRVY5 O2YE0xAJ
O2vR-7Pu O3Ufe9_k O9NeM2Kk OAiJrSuk OD-A_z8s OFLWPxRe OG8al2VF OIkrvlHl OLSbTUoQ OM7d8qGP OMKDfq0Y
OP_JNtWK OUvD5d_M OW84YTSu O_a51Zjb OaupCfj- Odr4jOIx OgD0qXB7 OhCCfUA5 Ol0fauas OogTz8BD OoyDWdMm
Oq7L0pgM P0lifX8B P2FemjRJ P4mfRsmS P8lZz-Gz PCMTUuYT PJsEkjcb PK1SzjI_ PNLuSXre POsjLLq_ PRB6RSry
PRTRC_J1 PUcnQ8bC PZeOwUih PaEYGa2M PaSoNpMm PbxrL2_G Ph3v6-lG Pmo88bbt PocIIF3x PuKA0JbK PxPagRu1
PxdLlCqK Q1Vw1K-B Q1xri6Tg Q3GdyOsz Q3jP4AkR Q5z7MDJL QA45ut0H QAkjpvhG QEreIqxR QK7hp8-u QK8-NRew
QLIvR2D4 QMjMpRjP QNMrfh0X QPkINlwE QQ52qzcr QSO9eey2 QSh5A4Aq QTFdt9Bz Q_QAq0ts Q_u8zyNY QcZtRMzJ
QfvrRvHK QlO6QkAl QnA0WqGG Qrxyd2TZ QshCop2M Quhz82lN Qy4lMB2b R06pkptc R0mlc5LC R2d8ZBeJ RBVt9AFx
RErjHBJL RFcfp9Uf RKoOqloK RMGaf7JT RMlrqUwZ RVDv_wvK RVFV0AIK RaY2DUxv RbR0c-m4 Rb_oyL_b RdGzE3YL
RfwSiNSv RgI21Yj0 RjshqNng Rk8MSGOi Ro_INJFJ Rp4x5FNV RuNIznAf S2S484gT S4Pt0kr- S7XtUuVk S9xnPsgB
SA2W3HDY SH5CDJ3r SOWdcmBz SQwP-teW SVaZ8DPN SWUuBYok S_Eh5_Wr SagHWv25 SbQ8wjnk SgGxQJbl ShVCFpMJ
SjLrbtlL SkFx6lWV Sml58078 SoHu3t10 SpxT3tKa SrHjAZE7 SrLDameT SrUzQ2IE SrWBHoqg Sss-YmQc Sw52rOLx
SwsQt-2u SyG_FqEM T1snPh0u T2tNpBQy T45cTKcz T9emxoQC TAU1us6m TAYFmvy0 TDJve_Zk TGlfgxUF THjEdJTq
TMTXeJEo TRTM-vP3 TSdJF0Sq TThd2qB7 TXwmVxIb TZ7grAQv TdaMLI9S ThSjSF55 Tjf6WjvL TtHnhVkN TtSsct3-
TzzhYoUK U0LCcNt3 U5u0Pv5z U61ttwiu U858YHSv U9I1uuYu ULT5s1Rg UN06RY9y UQ-Q-ZfM URj2MLwy UT0P2PsL
UVfu-9av UWEzOnTh UZylFcl6 UeOZnVBH Uig3S9J0 Uk7reTMg UnV3iBqe UqDHYhxl UxmyI7Wq V4pU-VLf V82aO75Q
VBf_DPaP VFeyMsIY VICUp8cJ VIobtJ8W VPaN5-c8 VQG5_COM VUMEv6N3 VY93ZOKd V_iq5Qfn VeC-EXeI VhbglVGM
VjZzhD0n VkZic94n Vo-gXFbB VulVajB0 VxPdgGMK W-0Bsl4s W-cHO908 W6EC3ISS W6htl5l2 WAtpByQ_ WESL5NJ9
WHcPdS5X WRjql1Ma WSm7wYPX WTVwzoH6 WUctNO45 WbsuHKq- Wf9Xte51 WnN6Q6CR WpbUw-Dy Wrxhka6Q WtHUBh3p
WxXI5vwf X-icwxVo X1xmblgv X23fnkp9 X46AZxwK X4lJ2Fdr X5sZ2C9U XI08s783 XLLY4J9t XMSJxzJa XN0vZQqm
XNPmQmdO XOQjG08a XQgN-sRU XeR66LZm XfPkSEpb XjX3zxIX Xjgq0RkW XkHg9ZJv XmOHnuo9 XqeeHv7L Xui-HRQ0
XwD1oEwo XyIn5AxD Y04KHWeN Y2jg61xl Y5uBs9gA YC6s76DB YDw4Y3IB YG--PQou YJ5TgPAN YLuxOJ4j YMSHWcie
YRW4R0qa YW5_42xP YY67kuvo YcWgi1fa YgNcoRR_ Yk0vHyR2 YlWMXUK5 YoSwYzgS YplDLTvF Yqsqa15Z YtWq6BCY
Yzqhw114 Z-3ipJLh Z3XXi79L Z8_b1CoV ZAJf_rkI ZOZpr3ed ZQEwwX1o ZQq4qTBC Zc9dWufe ZfoctR1U ZhlFST8B
Zv0jcrOe Zyj9-eqc _6nV6xZz _DNVufzQ _IE3Qmng _Kx2tLLJ _MoogEXt _OpfDrsk _Pl49N42 _UZtYtZ0 _ZTVc-SL
_ZaZwx-P _aPG8B_A _cV3UaTm _dKOUbBW _fZRmTsD _jf8AOtl _liW7VCj _opWROu9 _qT3GzmQ _tMCtJls _xTOtmWL
_y4AIkx- _zS73RrI a2wPwf9k a3Um54FX a4QZn1Y5 a5PBYMXk a62G2OJ7 aA6mqfEl aTKw3ThY aUOMPeje aXK8Ny4Z
adds02VY aevK5pCg aey9oKN3 ajTWVL3Y alpOrHkV anQjWoPC arDMvcKw arRc2u3q asTTTHjU atuWskxW auwbpySj
b-fEpGSH b6wTNhbp bA8XsOjh bBWaIR8q bBykACUJ bVCO0gI1 bbR_phmd bcGPfHCJ bcgJC9np bciFIWPk bdRJ5snC
bhsrhNx_ biui1ht2 bj1AO__K bnpHYb3b bqxWpfmS bwmDk3kh c1c5wa90 c26IxQH_ c3Gw7FCz c7OftaeY cASB0rVk
cFQ9Dsr0 cIbLPaMU cJDBSbtI cNIiaQpT cNSLMsN3 cORI7zCZ cRZ_NN4s cVR3nwbS c_0cgqUs cfPEjNeV chr1URqt
ckDhikj2 cp0eU5yp cp72Qrni cpCBP43j cyQ8WO9z czsAvqMx d-BL-E_X d6rrMsfo dDwljgOC dHZ_zK_N dLPH3iZY
dYVlpgqF dkKg9HoN dmpV3MUI dsIGhVvl dssk_-he dtZDsgjl dwC4LCzo e4lce66f e69z_bgo e6b-U1t4 e97mb-qZ
e9CarJjG eDZZA3ti eIIjaEjk eKi5PxSm eLCzrYD- eOYEdZLg eOeM2Wmb ePiZVVzW eVeZJ10P eXhLd6gS eekTVWmd
ek7gX9t4 enTEzn-8 enrb7Gas eo0CabyX eoJLt0-y epuSrvg4 er7IicrK f0tjLbMx f2OE2Rqw f7G4lsS0 f7_kpOyU
fMYXzsoG fPJNeBbt fQ_wbk-N fY8xA2MQ fZy_BSLa fbqTAj9D fcPowzD5 ff1JSywG fiX6Vfcz fmnz5_Nk fnZ-mKoY
fnf1Ob1v fuNj8oon fyNhqmrU g-KFRKl6 g-xdUjtn g0jPQnLj g2M5mgnf g2XcsMIS g4Fgm7j0 g5z00ccp g9jxckoO
gBSQMHFd gEO_oOdI gF8HRqG8 gKSi5Mbo gLyGlHox gMixA2Mq gSnYeqUh gc0eQspS gcfdZbEE gdvrGne5 giDWdTvG
giwH6_8y gqJ-dBtq gssNZfjy guZLtY9O gytE7NYL h-bDQ0yg h46_DtnN hBVcGXKt hCpaYUgr hEpj92Wt hJXlcFP9
hNxrXW40 hR-KGBj- hb3IJCAW hegYCDPC hewV09Da hplXo4JN hpuq-VSa hqttrKPW htcV7nK3 i5hrfWNY i88tIjFH
i8RrmJR0 i9y6cfw2 iDyM1Bp9 iGw_7UAx iH6WnG-g iLSpgpQZ iLbDx106 iMZ-WDc0 iQ6mcbzc iQOV5rkY iQSh1mvI
iRlaMaE2 iSrVfrUJ iY-efm_n iZJaU_zz iZy4ORi2 idi3xJ7t igsx-gbz ihwbExSj ijHiFtK8 ikOZtJdt inJTLR16
ip20Mrc9 iqgNnrsH ivv9uNvl izqIsy-P j00J-aDs j23ab_dz j392I2wr j3REnyTb j8G1eRBC j8RIBu0Z jAfBLlhD
jI2WJtWq jJLumzAX jNJKxs2p jOHRVMnz jQUCTPuc jXxiRpry jflQJlOP jjKTeIAe jkz85qB9 jlupi2p- jlxeJ2MW
jop6c6sJ jueQazUF jwjUPqQR k1luDf9z k5Af5Nwz k9uCxBcL kAYg_s9_ kCiU-jjf kHfRr2nH kIHQFyaa kLZg9cZo
kN-6hLoa kRgMsUGB kVBnwRwG kWt66Rv9 kg05GBBw khBIh2d6 kkEZOfAx koonIO3W ktCWqS9_ ktUX--jg kxkWuqYn
kzR8tRvM l0iCnKdn l7T4DjfY lFcpmyms lGcwfZgx lM6jBeKp lOQ4yX-E lSnwx5Xy lWtI-_2h lYdKT3hS lhNIyc8m
lhtTWOhX lj6OqOn0 ljIHwT3V lk4XL65B loQSyXy0 lpUHV790 lqHF3Klp ltNbCvTk lurC9X1x m0mU1AO5 m4Jh1A_1
m7UI-vAM mBeLKftL mD1BKYMY mFXUuhjB mHdPF523 mLUvU6kc maUCjsNR mhGgag6W mkqtriaL mkrgPvFs mmAV7-Pj
mpcGWQ25 mtoF_Sum mufJmDHE mxiTiCES my6uCaIr n-qnOnGu n3FDn6Q- n3rQJ0Iv n6cv9EY9 n8lh0YZ8 n9gndl4_
nAlvpOYB nD9eELKH nEV9hDIn nH9yzRDZ nXYusfuu n_U_9-D6 nbjNaXqJ nccjm95s ne5tVm2w nfSmzstr ngfxz2Rs
nh8cGAWG nhM-WfMF nhXsgQ0k nnYYEHZi no1JhjxT no2pvaV2 nvosGaGF nwWzbjW1 o-LuUFpE oAoI-1il oF8ak185
oIQOjTsH oJRnE6Tw oLwyhDN6 oMdLnm08 oSOWYUvI ocPAvRws oe7l20fB ogdXac4d orV4pNaT ovA0JYE_ ozpzfTg-
p1QYaPSU p1WoXPQU p4njXPhY p5cbndU2 p5goqCg7 p5uX8DlA p83O7M_F pPIVJLlV pPNu0UgL paCqVZne pcf8ykDt
pd7WAH0P pe5w8VIl pgOXSuSz phydUg8J pmb4WGog prjtf75n pwUDUyiK pwhWBPhs q9PHI2pZ qD8GqUza qIGzQIWR
qIzCJ_Ly qJVIpWAO qNdiw1Oj qPs2vroS qSxyGee7 qYDCbZ9I q_NMqTzP qbW_1P4a qtuXskZd qvf8KsUr qx6QDPit
r1DjKjsl r1SsUYQT r6FEweQC r6wURV2A r7cmnuzH r7g0xold r7x9U35F rBRquev6 rIq4ybAZ rLnlOEZO rPx2BgUb
rTSSGM2w rV1WsNB5 rYjzhSt3 raSTuGjZ rdx-lF1h rgxxCvoh rmFkgKHz rmYAKyL2 rqMliCTt rtv2EzMB s0OSUH6S
s3Fpu9aX s5mFBBK_ s8Ka6ltQ s8P0OF2l sCToQFsS sDdOwULD sF98D9dp sPktr-w0 sSHmmasB sUk3CACd sW1Dr0JY
sXbMA5IW sZJZyKLR s_iI_Y4r sdEMsKkq se6z_E8n si5Bfs9S sjkpmpAn sk4Et2Pv sqvSieV8 svcqSe1k tFN8EugF
tGHqzo-O tHuASWTa tIUvoDHH tMGxfhA- tTGHeP-3 tVSIx4IV tYHaBeT- tZQ-YEge tbbn6GQV tbu0e1Ah tcZ6UIea
teKF3cdH tkAqB2-f tsdLlBJQ tsl41giT u0q1TuLB u2DMUNb8 u2KyhYcm u9ADSz6a u9UbEtIt uA9YWmCj uDoUHcA2
uIbpAeN- uKf2kJo_ uLYnI_Zt uLvW8D54 uNmB8cfD uTo_XnP3 uWEYiUB7 uZ0MiijH ujeJ-ryk un7RZV00 unXNOeqp
unhChfUj up5iPCPN uqH1mEuA v4SF0RkO v5ksg3tA v62ADo8P v6u3V4GN v7P1xj7Q v8kmWAPy vEp9hVrP vLUmqe0f
vLvMmFbN vLwAw-gf vM_b16cS vPJUfbb0 vQ1VJVcN vQhetZpV vXHAZTcb vXHfj1Ud vY5jyDyZ v_31T1Bo veXS5eIf
ve_0qcB1 viYNMciQ viqtfPr4 vjRAay4F vp1MtLIn vuRSBhiY w1weVVxu w2EmYb3- w2eIgaL5 w5SuC_S3 wASU6bQI
wBqhgkuu wE2TF0cy wHIywvbJ wHgKa-4p wLgwbsO6 wNvJqiVG wOKCTOmN wOaQnUms wPuteFiN wQS74vhY wSdkfo98
wV93ESFG wVl13xMG wWwDs7Ti wa4HWab6 wd-l-11r wfmflLTj wgUnW0A1 wlkQHSVp wqxy9VhW wte184_z wucItqsb
wvbu_c09 wx1tBzMf x-qn2T5Y x2iZ1sc2 x2knJBmu x6hDba-F x6tdzgpp xASJNmlr xEe7CSg8 xEhuZJYY xEjqBa8F
xKsDUGrU xP8zGO5e xTwUlhFg x_mj9XqB xcYMmzR5 xfIKZ50B xhUzla8w xhneWTi6 xn03YfxI xpt5j1pi xue9HsjC
xwKwjbjj y9-hG220 yEnXweyI yGR5ZNsB yHsoTiTq yL6UsTkw yR0oa0By yRrDRb0b yVcTfdtY ylfRY067 ytEMZflJ
z-hyGPci z1rLyryw z7sOh1Yc zCZuLdaF zCltpEoG zDD4_2Ct zDEJ7B5s zERCkq7c zIT6kaWU zJ_KhF6k zK2zRuJh
zKpZ5wRK zL_B-CQ- zM04R9-3 zNwFF9es zOdwpPwq zP3v5ZtE zVkH4w3O zXddTUUE zmFCd9U2 zpQ3ao0w zvcPa4GK
zzTOkGNH zzdfYjge
`
    .trim()
    .split(/\s+/),
);

/** Bytes kept of a hash. */
const KEPT = 6;

/** Whether it is one that everybody tries because it was found elsewhere. @param text normalised. */
export function isStolen(text: string): boolean {
  const hash = createHash('sha256').update(text.toLowerCase()).digest();
  return STOLEN.has(hash.subarray(0, KEPT).toString('base64url'));
}
